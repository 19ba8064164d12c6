/** Who makes a part puts it into the gallery, where all its states are looked at. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boards } from '../../../content/boards/envelope.ts'
import { root } from '../../tools/root.ts'

/** What draws nothing of its own, and what every sheet of the gallery is drawn by. */
const drawNothing = ['lazy-part', 'painted', 'say', 'stage', 'moon']

const sources = readdirSync(`${root}/kiosk`)
  .filter((it) => /^gallery.*\.tsx$/.test(it))
  .map((it) => readFileSync(`${root}/kiosk/${it}`, 'utf8'))
  .join('')

describe('the gallery', () => {
  it('has every part of ui/', () => {
    const parts = readdirSync(`${root}/kiosk/ui`)
      .filter((it) => it.endsWith('.tsx'))
      .map((it) => it.slice(0, -4))
    expect(parts.length).toBeGreaterThan(12)
    const missing = parts.filter(
      (it) => !drawNothing.includes(it) && !sources.includes(`'./ui/${it}.tsx'`),
    )
    expect(missing).toEqual([])
  })

  it('has the slides of every board', () => {
    const missing = boards.filter((it) => !sources.includes(`'./boards/${it}/${it}-wall.tsx'`))
    expect(missing).toEqual([])
  })
})
