/**
 * Every view looks as it did when somebody last looked at it. Meant to change? `npm run baselines` keeps
 * the new pictures; open them before you commit them.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { root } from '../tools/root.ts'
import { album } from './parts/album.ts'
import { desks, useConsole } from './parts/console-page.ts'
import { useGallery } from './parts/gallery-page.ts'
import { named } from './parts/named.ts'
import { compared, paintedAt, pathOf } from './parts/pictures.ts'
import { openView } from './parts/views.ts'

const keepAnew = inject('keepAnew')
const folder = `${root}/test/visual/baselines`

/** Both galleries stand still in reduced motion: what is painted is what a person last saw. */
const still = { animations: 'disabled', caret: 'hide' } as const

describe('the glass is as it was kept', () => {
  const gallery = useGallery({ scale: paintedAt })

  it.each(named(album))('%s', async (_, { name, view, look, turns = 0 }) => {
    const page = await openView(gallery, look, view)
    for (let turn = 0; turn < turns; turn++) await gallery.pass(15)
    const painted = await page.screenshot(still)
    expect(compared(name, painted, keepAnew)).toBeNull()
  })
})

describe('the console is as it was kept', () => {
  const browser = useConsole(paintedAt)

  it.each(named(desks))('%s', async (_, { name, lang, size, at }) => {
    const page = await browser.open(lang, size, at)
    expect(compared(name, await page.screenshot(still), keepAnew)).toBeNull()
  })
})

it('keeps no picture that nobody compares, and few bytes', () => {
  const wanted = new Set([...album, ...desks].map((it) => pathOf(it.name)))
  const all = readdirSync(folder).map((it) => `${folder}/${it}`)
  const orphans = all.filter((it) => !wanted.has(it))
  if (keepAnew) for (const it of orphans) rmSync(it)
  else expect(orphans).toEqual([])
  expect(wanted.size).toBe(album.length + desks.length)
  const bytes = [...wanted].reduce((sum, it) => sum + statSync(it).size, 0)
  expect(bytes).toBeLessThan(3 * 1024 * 1024)
})
