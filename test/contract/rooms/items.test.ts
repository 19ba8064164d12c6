/** The commands on items, one rule each. */
import { expect, it } from 'vitest'
import type { DeskItem } from '../../../content/live/asks.ts'
import { describeStores } from '../../tools/stores.ts'
import { foundHall, type Hall, notice, pack, start } from './parts/hall.ts'

const areas = ['city', 'east', 'west']
const read = async (hall: Hall, id: string): Promise<DeskItem> => {
  const item = await hall.store.ask('desk:item', { id })
  if (!item) throw new Error(`no ${id}`)
  return item
}

describeStores('an item', (open) => {
  it('goes from draft to the glass, is edited there, moved, taken off, and put up again', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const step = async (rev: number) => {
      const { state, channels, rev: now, changedBy } = await read(hall, id)
      expect(now).toBe(rev)
      expect(changedBy).toBe('王主任')
      return { state, channels }
    }
    let rev = await hall.rev('item:save', notice(id, null, '通知'))
    expect(await step(rev)).toEqual({ state: 'draft', channels: [] })
    rev = await hall.rev('item:save', notice(id, rev, '停水通知'))
    expect(await step(rev)).toEqual({ state: 'draft', channels: [] })
    rev = await hall.rev('item:publish', { id, baseRev: rev, channels: ['area:city', 'screen:e1'] })
    const both = { state: 'published', channels: ['area:city', 'screen:e1'] }
    expect(await step(rev)).toEqual(both)
    rev = await hall.rev('item:save', notice(id, rev, '停水通知（更正）'), start + 5000)
    expect(await step(rev)).toEqual(both)
    expect((await read(hall, id)).publishedAt).toBe(start + 5000)
    rev = await hall.rev('item:address', { id, baseRev: rev, channels: ['area:west'] })
    expect(await step(rev)).toEqual({ state: 'published', channels: ['area:west'] })
    rev = await hall.rev('item:retract', { id, baseRev: rev })
    expect(await step(rev)).toEqual({ state: 'retracted', channels: [] })
    rev = await hall.rev('item:publish', { id, baseRev: rev, channels: ['area:east'] })
    expect(await step(rev)).toEqual({ state: 'published', channels: ['area:east'] })
  })

  it('that someone else has changed is refused with what stands, and nothing is written', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const first = await hall.rev('item:save', notice(id, null, '甲'))
    const second = await hall.rev('item:save', notice(id, first, '乙'))
    const stale = [
      ['item:save', notice(id, first, '丙')],
      ['item:publish', { id, baseRev: first, channels: ['area:east'] }],
      ['item:address', { id, baseRev: first, channels: ['area:east'] }],
      ['item:retract', { id, baseRev: first }],
    ] as const
    for (const [name, input] of stale) {
      const reply = await hall.run(name, input as never)
      expect(reply, name).toMatchObject({ ok: false, code: 'changed' })
      expect((reply as { current: DeskItem }).current).toEqual(await read(hall, id))
    }
    expect((await read(hall, id)).rev).toBe(second)
  })

  it('is edited by one of many at once', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const rev = await hall.rev('item:save', notice(id, null, '甲'))
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) => hall.run('item:save', notice(id, rev, `第${n}人`))),
    )
    expect(replies.filter((it) => it.ok)).toHaveLength(1)
    expect(new Set(replies.filter((it) => !it.ok).map((it) => 'code' in it && it.code))).toEqual(
      new Set(['changed']),
    )
  })

  it('has an end if it is an announcement, and ends after it starts', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const refused = async (more: object) =>
      hall.run('item:save', notice(id, null, '通知', more as never))
    expect(await refused({ until: null })).toMatchObject({ code: 'until_needed' })
    expect(await refused({ until: start })).toMatchObject({ code: 'ends_before_start' })
    expect(await hall.store.ask('desk:item', { id })).toBeNull()
  })

  it('is judged by the schema of its board, and by a version that is known', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const save = (more: object) => hall.run('item:save', notice(id, null, '通知', more as never))
    expect(await save({ body: { text: { source: 1 }, phone: '138' } })).toMatchObject({
      code: 'bad_input',
      issues: expect.arrayContaining([
        { path: 'body.text.source', issue: 'type' },
        { path: 'body.phone', issue: 'unknown' },
      ]),
    })
    for (const body of [null, 7, 'x', []]) {
      expect(await save({ body })).toMatchObject({ code: 'bad_input' })
    }
    expect(await save({ v: 99 })).toMatchObject({
      code: 'bad_input',
      issues: [{ path: 'v', issue: 'too_large', limit: 1 }],
    })
  })

  it('keeps its board and its area, and its id is taken once', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const rev = await hall.rev('item:save', notice(id, null, '通知'))
    expect(await hall.run('item:save', notice(id, null, '通知'))).toMatchObject({ code: 'taken' })
    const moved = await hall.run('item:save', notice(id, rev, '通知', { area: 'east' }))
    expect(moved).toMatchObject({ issues: [{ path: 'area', issue: 'not_allowed' }] })
    const other = await hall.run('item:save', notice(id, rev, '通知', { board: 'projects' }))
    expect(other).toMatchObject({ issues: [{ path: 'board', issue: 'not_allowed' }] })
    expect(await hall.run('item:save', notice(hall.nextId(), 7, '通知'))).toMatchObject({
      code: 'not_found',
    })
  })

  it('that is not on the glass can be neither moved nor taken off it', async () => {
    const hall = await foundHall(await open())
    const id = hall.nextId()
    const baseRev = await hall.rev('item:save', notice(id, null, '通知'))
    expect(await hall.run('item:retract', { id, baseRev })).toMatchObject({ code: 'not_published' })
    const channels = ['area:east' as const]
    expect(await hall.run('item:address', { id, baseRev, channels })).toMatchObject({
      code: 'not_published',
    })
  })

  it('that the server derives is nobody’s to edit', async () => {
    const hall = await foundHall(await open())
    for (const id of ['tally:desk', 'profile:e1']) {
      expect(await hall.store.ask('desk:item', { id })).toBeNull()
      for (let baseRev = 1; baseRev < 12; baseRev++) {
        expect(await hall.run('item:retract', { id, baseRev })).toMatchObject({ code: 'not_found' })
      }
    }
  })
})

describeStores('derived items', (open) => {
  it('are written anew only when something differs', async () => {
    const { store } = await foundHall(await open())
    const build = {
      id: 'build',
      board: 'builds' as const,
      area: 'city',
      envelope: { title: { zh: '版本' } },
      v: 1,
      body: { build: 'abcdef012345', files: {} },
      channels: ['area:city' as const],
      now: start,
    }
    const { rev } = await store.transact('derived:put', build)
    expect(rev).toEqual(expect.any(Number))
    expect(await store.transact('derived:put', { ...build, now: start + 9 })).toEqual({ rev: null })
    const differing = [
      { body: { build: 'abcdef012346', files: {} } },
      { channels: ['area:east' as const] },
      { envelope: { title: { zh: '新版本' } } },
    ]
    let last = rev ?? 0
    for (const more of differing) {
      const put = await store.transact('derived:put', { ...build, ...more })
      expect(put.rev).toBeGreaterThan(last)
      last = put.rev ?? 0
    }
  })

  it('follow their point to its channels, and leave with it', async () => {
    const hall = await foundHall(await open())
    const tally = async (screen: string) => {
      const channels = await hall.store.ask('screen:channels', { screen })
      const read = { channels, epoch: null, scope: null, rev: 0 }
      const { changes } = await hall.store.ask('library:read', read)
      return changes.some((it) => it.id === 'tally:desk')
    }
    expect([await tally('e1'), await tally('w1')]).toEqual([true, false])
    const point = await read(hall, 'desk')
    const rev = await hall.rev('item:address', {
      id: 'desk',
      baseRev: point.rev,
      channels: ['centre:west-hall'],
    })
    expect([await tally('e1'), await tally('w1')]).toEqual([false, true])
    await hall.rev('item:retract', { id: 'desk', baseRev: rev })
    expect([await tally('e1'), await tally('w1')]).toEqual([false, false])
  })

  it('a pack is loaded once, whole, with a profile for each screen', async () => {
    const hall = await foundHall(await open())
    expect(await hall.store.transact('pack:load', { pack, now: start })).toEqual({ loaded: false })
    const screens = await hall.store.ask('desk:screens', { areas })
    expect(screens.map((it) => [it.profile.screen, it.area])).toEqual([
      ['e1', 'east'],
      ['e2', 'east'],
      ['w1', 'west'],
      ['w2', 'west'],
    ])
    const channels = await hall.store.ask('screen:channels', { screen: 'w2' })
    const { changes } = await hall.store.ask('library:read', {
      channels,
      epoch: null,
      scope: null,
      rev: 0,
    })
    expect(changes.map((it) => it.item?.body)).toEqual([pack.screens[3]?.profile])
  })

  it('the server’s clock never goes back', async () => {
    const store = await open()
    expect(await store.transact('clock:mark', { now: 500 })).toEqual({ now: 500 })
    expect(await store.transact('clock:mark', { now: 400 })).toEqual({ now: 500 })
    expect(await store.transact('clock:mark', { now: 501 })).toEqual({ now: 501 })
  })
})
