/** What a desk counts of an item's screens: those that should show it, and those that painted it. */
import { expect, it } from 'vitest'
import { describeStores } from '../../tools/stores.ts'
import { foundHall, notice } from './parts/hall.ts'

const profile = {
  name: { zh: '评价器' },
  mode: 'pad',
  width: 1280,
  height: 800,
  diagonal: 10.1,
  distance: 400,
  sill: null,
  point: 'desk',
} as const

describeStores('a desk counts', (open) => {
  it('no rating pad among the screens that should paint a notice', async () => {
    const hall = await foundHall(await open())
    const added = await hall.run('screen:add', {
      id: 'pad',
      centre: 'east-hall',
      groups: [],
      profile,
    })
    expect(added.ok).toBe(true)
    const id = hall.nextId()
    const rev = await hall.rev('item:save', notice(id, null, '停水'))
    await hall.rev('item:publish', { id, baseRev: rev, channels: ['centre:east-hall'] })
    const item = await hall.store.ask('desk:item', { id })
    expect(item).toMatchObject({ screens: 2, painted: 0 })
    const lines = await hall.store.ask('desk:receipts', { item: id })
    expect(lines.map((it) => [it.screen, it.mode])).toEqual([
      ['e1', 'touch'],
      ['e2', 'touch'],
      ['pad', 'pad'],
    ])
  })
})
