/** What a screen listens to, also where areas were merged; and what an older copy of the store forgets. */
import { expect, it } from 'vitest'
import type { Pack, PackArea } from '../../../content/packs/pack.ts'
import { describeStores, type Place } from '../../tools/stores.ts'
import { follow, know, lives, sums } from './parts/counts.ts'
import { Device, send } from './parts/device.ts'
import { foundHall, hallOf, idMaker, notice, pack, start } from './parts/hall.ts'
import { write } from './parts/look.ts'

const area = (id: string, parent: string | null, level: PackArea['level']): PackArea => ({
  id,
  parent,
  level,
  name: { zh: id },
})

/** Two streets; a community of the one is later merged into one of the other. */
const merging: Pack = {
  ...pack,
  areas: [
    area('city', null, 'city'),
    area('old-street', 'city', 'street'),
    area('new-street', 'city', 'street'),
    area('east', 'old-street', 'community'),
    area('west', 'new-street', 'community'),
  ],
}

const merge = (place: Place, from: string, to: string) =>
  write(place, `update area set merged_into = '${to}' where id = '${from}'`)

describeStores('a screen', (open) => {
  it('hears every area above its centre, and after a merger those above the other', async () => {
    const store = await open()
    await store.transact('pack:load', { pack: merging, now: start })
    const heard = async () =>
      (await store.ask('screen:channels', { screen: 'e2' })).filter((it) => it.startsWith('area:'))
    expect(await heard()).toEqual(['area:east', 'area:old-street', 'area:city'])
    await merge(open.place(), 'east', 'west')
    expect(await heard()).toEqual(['area:east', 'area:west', 'area:new-street', 'area:city'])
    // Whoever merges in a circle is not followed for ever.
    await merge(open.place(), 'west', 'east')
    expect(await heard()).toEqual(['area:east', 'area:west'])
  })

  it('that is unknown hears nothing', async () => {
    const { store } = await foundHall(await open())
    expect(await store.ask('screen:channels', { screen: 'nobody' })).toEqual([])
  })
})

describeStores('an older copy', (open) => {
  it('takes again what it had lost, once, and counts it', async () => {
    const store = await open()
    await foundHall(store)
    const device = new Device(lives(), idMaker(300))
    await know(store, device.life, 'e1')
    const taps = [0, 10_000, 20_000, 30_000].map((at) => device.tap(start + at))
    const [kept, lost] = [taps.slice(0, 2), taps.slice(2)]
    await send(store, 'e1', kept, start + 40_000)
    await follow(store)
    // The copy ends here: what follows was settled elsewhere, and is offered again.
    await store.transact('epoch:renew', { epoch: 'restored', now: start })
    await store.transact('follower:recount', {})
    const { settlement } = await send(store, 'e1', [...kept, ...lost], start + 50_000)
    expect(settlement.settled).toEqual(taps.map((it) => it.id))
    await follow(store)
    expect(await sums(open)).toEqual({ ok: 4, tooFast: 0, undone: 0 })
  })

  it('does not believe a receipt of a revision that only the lost history had', async () => {
    const store = await open()
    const hall = await foundHall(store)
    const device = new Device(lives(), idMaker(301))
    await know(store, device.life, 'e1')
    const id = hall.nextId()
    const baseRev = await hall.rev('item:save', notice(id, null, '通知'))
    const rev = await hall.rev('item:publish', { id, baseRev, channels: ['screen:e1'] })
    await store.transact('epoch:renew', { epoch: 'restored', now: start })
    const later = await hallOf(store).rev('item:save', notice(id, rev, '更正'))
    // In the lost history the correction had the next number.
    const receipt = device.receipt(start, { item: id, rev: rev + 1, painted: start })
    await send(store, 'e1', [receipt], start)
    expect(await store.ask('desk:item', { id })).toMatchObject({ rev: later, painted: 0 })
  })
})
