import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import {
  type Change,
  carriedItems,
  foldChange,
  type Held,
  isCarried,
} from '../../../content/live/changes.ts'
import type { Channel } from '../../../content/live/channels.ts'

const item = (id: string, rev: number): Item => ({
  id,
  board: 'announcements',
  rev,
  v: 1,
  from: 1e12,
  until: null,
  envelope: { title: { zh: `${id} ${rev}` } },
  body: null,
  publishedAt: 1e12,
})

const channels: Channel[] = ['centre:demo', 'area:city', 'group:hall']

/** What the store says of an item at a revision is one thing, however it is cut into changes. */
const history = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    carried: fc.uniqueArray(fc.constantFrom(...channels)),
    left: fc.uniqueArray(fc.constantFrom(...channels)),
  }),
  { maxLength: 12 },
)

type Fact = { id: string; rev: number; channel: Channel; on: boolean }

const factsOf = (writes: typeof history extends fc.Arbitrary<infer T> ? T : never): Fact[] =>
  writes.flatMap(({ id, carried, left }, i) =>
    channels.flatMap((channel) => {
      const on = carried.includes(channel)
      return on || left.includes(channel) ? [{ id, rev: i + 1, channel, on }] : []
    }),
  )

const changeOf = ({ id, rev, channel, on }: Fact): Change => ({
  id,
  rev,
  ...(on ? { item: item(id, rev) } : {}),
  on: on ? [channel] : [],
  off: on ? [] : [channel],
})

const libraryOf = (changes: readonly Change[]) => {
  const held = new Map<string, Held>()
  for (const it of changes) held.set(it.id, foldChange(held.get(it.id), it))
  return held
}

const shown = (library: Map<string, Held>) =>
  carriedItems(library.values())
    .map((it) => `${it.id} ${it.rev}`)
    .sort()

describe('folding changes', () => {
  it('gives the same library in any order and with any duplicates', () => {
    const shuffled = history.chain((writes) => {
      const changes = factsOf(writes).map(changeOf)
      return fc.tuple(
        fc.constant(changes),
        fc.shuffledSubarray([...changes, ...changes], { minLength: changes.length * 2 }),
      )
    })
    fc.assert(
      fc.property(shuffled, ([inOrder, anyOrder]) => {
        const byId = (it: Map<string, Held>) =>
          new Map([...it].sort(([a], [b]) => (a < b ? -1 : 1)))
        expect(byId(libraryOf(anyOrder))).toEqual(byId(libraryOf(inOrder)))
      }),
    )
  })

  it('shows exactly what the last word on each channel carries', () => {
    fc.assert(
      fc.property(history, (writes) => {
        const facts = factsOf(writes)
        const expected = ['a', 'b'].flatMap((id) => {
          const own = facts.filter((it) => it.id === id)
          const carried = channels.some(
            (channel) => own.filter((it) => it.channel === channel).at(-1)?.on ?? false,
          )
          const known = own.filter((it) => it.on).at(-1)
          return carried && known ? [`${id} ${known.rev}`] : []
        })
        expect(shown(libraryOf(facts.map(changeOf)))).toEqual(expected)
      }),
    )
  })

  it('lets a gone speak for its own channel alone', () => {
    const both = foldChange(undefined, {
      id: 'a',
      rev: 5,
      item: item('a', 5),
      on: ['centre:demo', 'area:city'],
      off: [],
    })
    const one = foldChange(both, { id: 'a', rev: 6, on: [], off: ['centre:demo'] })
    expect(isCarried(one)).toBe(true)
    const none = foldChange(one, { id: 'a', rev: 7, on: [], off: ['area:city'] })
    expect(isCarried(none)).toBe(false)
    expect(carriedItems([none])).toEqual([])
  })

  it('keeps a tombstone against a late duplicate of what it took away', () => {
    const on: Change = { id: 'a', rev: 5, item: item('a', 5), on: ['centre:demo'], off: [] }
    const off: Change = { id: 'a', rev: 6, on: [], off: ['centre:demo'] }
    expect(isCarried(foldChange(foldChange(undefined, off), on))).toBe(false)
  })
})
