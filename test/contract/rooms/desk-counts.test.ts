/** What a desk counts of an item's screens: those that should show it, and those that painted it. */
import { expect, it } from 'vitest'
import type { Channel } from '../../../content/live/channels.ts'
import { describeStores } from '../../tools/stores.ts'
import { know, lives } from './parts/counts.ts'
import { Device, send } from './parts/device.ts'
import { day, foundHall, idMaker, notice, start } from './parts/hall.ts'

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
  it('no rating pad among the screens that should paint a notice, unless it is urgent', async () => {
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
    // What is urgent stands on it as a bar: it is waited for.
    const envelope = { title: { zh: '燃气泄漏' }, level: 'urgent' as const }
    const urgent = hall.nextId()
    const first = await hall.rev('item:save', { ...notice(urgent, null, '燃气'), envelope })
    const at = { id: urgent, baseRev: first, channels: ['centre:east-hall' as const] }
    await hall.rev('item:publish', at)
    expect(await hall.store.ask('desk:item', { id: urgent })).toMatchObject({ screens: 3 })
    const lines = await hall.store.ask('desk:receipts', { item: id })
    expect(lines.map((it) => [it.screen, it.mode])).toEqual([
      ['e1', 'touch'],
      ['e2', 'touch'],
      ['pad', 'pad'],
    ])
  })

  it('what a screen has not taken in yet: published, addressed to it, and in the revision of now', async () => {
    const hall = await foundHall(await open())
    const { store } = hall
    const behind = async (areas = ['city', 'east', 'west'], now = start) =>
      Object.fromEntries(
        (await store.ask('desk:behind', { areas, now })).map((it) => [it.screen, it.items]),
      )
    expect(await behind()).toEqual({})
    const [wide, near] = [hall.nextId(), hall.nextId()]
    const publish = async (id: string, channels: Channel[], until = start + day) => {
      const rev = await hall.rev('item:save', notice(id, null, '停水', { until }))
      return hall.rev('item:publish', { id, baseRev: rev, channels })
    }
    const rev = await publish(wide, ['area:city', 'group:walls'])
    const nearRev = await publish(near, ['centre:east-hall'])
    // A draft is meant for nobody yet, and what has ended for nobody any more.
    await hall.rev('item:save', notice(hall.nextId(), null, '草稿'))
    await publish(hall.nextId(), ['area:city'], start + 1)
    const later = start + 2
    expect(await behind(undefined, later)).toEqual({ e1: 2, e2: 2, w1: 1, w2: 1 })
    expect(await behind(['east'], later)).toEqual({ e1: 2, e2: 2 })

    const device = new Device(lives(), idMaker(77))
    await know(store, device.life, 'e1')
    const took = (item: string, at: number) =>
      send(store, 'e1', [device.receipt(later, { item, rev: at, received: later })], later)
    await took(wide, rev)
    expect((await behind(undefined, later)).e1).toBe(1)
    await took(near, nearRev)
    expect(await behind(['east'], later)).toEqual({ e2: 2 })
    // A new version is one that it has not, and so it is after it went elsewhere and came back.
    const again = { id: near, baseRev: nearRev, channels: ['screen:e2' as Channel] }
    const moved = await hall.rev('item:address', again)
    expect(await behind(['east'], later)).toEqual({ e2: 2 })
    const back = { id: near, baseRev: moved, channels: ['centre:east-hall' as Channel] }
    await hall.rev('item:address', back)
    expect(await behind(['east'], later)).toEqual({ e1: 1, e2: 2 })
  })
})
