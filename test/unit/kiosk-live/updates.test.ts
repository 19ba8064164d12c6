/** When a page takes another build: only while nobody touches, and never one that is no longer wanted. */
import { computed, signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import { followBuilds } from '../../../kiosk/screens/updates-model.ts'
import type { PageSays, WorkerAnswer } from '../../../kiosk/sw/messages.ts'
import { fakeClock, settled } from './fake-clock.ts'

const buildItem = (build: string, more = {}) =>
  ({ id: 'build', board: 'builds', body: { build, files: {}, ...more } }) as unknown as Item

/** A page of the build `one`, and a worker that answers when the test lets it. */
function openPage() {
  const source = fakeClock()
  const items = signal<readonly Item[]>([])
  const isFree = signal(true)
  /** What the glass was told, and what it showed of it. */
  const glass = { waits: false, covered: false }
  const said: PageSays[] = []
  const answers: ((it: WorkerAnswer) => void)[] = []
  const refused: string[] = []
  let reloads = 0
  followBuilds({
    slot: 'touch',
    build: 'one',
    items,
    taking: {
      may: computed(() => isFree.value),
      waits(is) {
        Object.assign(glass, { waits: is, covered: false })
      },
      begin() {
        glass.covered ||= glass.waits && isFree.peek()
        return glass.covered
      },
    },
    source,
    tell: (it) => {
      said.push(it)
      return new Promise((resolve) => answers.push(resolve))
    },
    reload: () => {
      reloads++
    },
    onRefused: (build) => refused.push(build),
  })
  return {
    source,
    isFree,
    glass,
    said,
    refused,
    reloads: () => reloads,
    want: (build: string, more = {}) => {
      items.value = [buildItem(build, more)]
    },
    async answer(it: WorkerAnswer) {
      answers.shift()?.(it)
      await settled()
    },
    last: () => said.at(-1)?.say,
  }
}

describe('a page that is wanted to run another build', () => {
  it('has it fetched, takes it and is loaded anew', async () => {
    const page = openPage()
    page.want('two', { proveWithin: 7000 })
    expect(page.said).toMatchObject([{ say: 'fill', build: { build: 'two' }, running: false }])
    await page.answer('ready')
    expect(page.said[1]).toEqual({ say: 'flip', slot: 'touch', build: 'two', within: 7000 })
    expect(page.reloads()).toBe(0)
    expect(page.glass.covered).toBe(true)
    await page.answer('current')
    expect(page.reloads()).toBe(1)
  })

  it('gives the glass back when the build cannot be taken after all', async () => {
    const page = openPage()
    page.want('two')
    await page.answer('ready')
    expect(page.glass).toEqual({ waits: true, covered: true })
    await page.answer('failed')
    expect(page.glass).toEqual({ waits: false, covered: false })
    expect(page.reloads()).toBe(0)
  })

  it('asks for nothing while it runs the wanted one', () => {
    const page = openPage()
    page.want('one')
    expect(page.said).toEqual([])
  })

  it('fetches at once and takes nothing while somebody touches', async () => {
    const page = openPage()
    page.isFree.value = false
    page.want('two')
    await page.answer('ready')
    expect(page.last()).toBe('fill')
    page.isFree.value = true
    expect(page.last()).toBe('flip')
  })

  it('is not loaded anew under a hand that came after the flip', async () => {
    const page = openPage()
    page.want('two')
    await page.answer('ready')
    page.isFree.value = false
    await page.answer('current')
    expect(page.reloads()).toBe(0)
    page.isFree.value = true
    await settled()
    expect(page.reloads()).toBe(1)
  })

  it('follows when another window of the slot took it first', async () => {
    const page = openPage()
    page.want('two')
    await page.answer('current')
    expect(page.reloads()).toBe(1)
  })

  it('takes none that is wanted no more', async () => {
    const page = openPage()
    page.isFree.value = false
    page.want('two')
    await page.answer('ready')
    page.want('one')
    page.isFree.value = true
    await settled()
    expect(page.said).toHaveLength(1)
  })

  it('takes the last of two that were wanted in a row', async () => {
    const page = openPage()
    page.want('two')
    page.want('three')
    await page.answer('ready')
    expect(page.last()).toBe('fill')
    await page.answer('ready')
    expect(page.said.at(-1)).toMatchObject({ say: 'flip', build: 'three' })
  })

  it('is not loaded anew for one that was replaced while it was flipped to', async () => {
    const page = openPage()
    page.want('two')
    await page.answer('ready')
    page.want('three')
    await page.answer('current')
    expect(page.reloads()).toBe(0)
  })

  it.each(['fill', 'flip'])('begins anew some minutes after a %s that failed', async (what) => {
    const page = openPage()
    page.want('two')
    if (what === 'flip') await page.answer('ready')
    await page.answer('failed')
    const before = page.said.length
    await page.source.advance(5 * 60_000)
    expect(page.said).toHaveLength(before + 1)
    expect(page.last()).toBe('fill')
  })

  it('says which build was rolled back, and asks for it no more', async () => {
    const page = openPage()
    page.want('two')
    await page.answer('refused')
    await page.source.advance(60 * 60_000)
    expect(page.refused).toEqual(['two'])
    expect(page.said).toHaveLength(1)
  })
})
