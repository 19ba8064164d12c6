/** The almanac goes to every screen as an item, once a day. */
import { expect, it } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import { type Almanac, lunarDay } from '../../../content/time/almanac.ts'
import { instantAt } from '../../../content/time/zone.ts'
import { createAlmanacKeeper } from '../../../server/time/almanac-keeper.ts'
import { startApp, type TestApp } from './test-app.ts'

const zone = 'Asia/Shanghai'

async function almanacOf({ app }: TestApp): Promise<Item<Almanac> | undefined> {
  const read = { channels: ['area:town' as const], epoch: null, scope: null, rev: 0 }
  const { changes } = await app.store.ask('library:read', read)
  return changes.map((one) => one.item).find((one) => one?.board === 'almanacs') as Item<Almanac>
}

it('is there from the start, on the channel of the root area', async () => {
  const app = await startApp()
  const item = await almanacOf(app)
  expect(item).toMatchObject({ id: 'almanac', derived: true, until: null })
  expect(item?.body.months.length).toBeGreaterThan(12)
})

it('has a new revision on each day of the hall, and on no other call', async () => {
  const app = await startApp()
  let now = instantAt('2099-10-16', '23:58', zone)
  const keep = createAlmanacKeeper({ store: app.app.store, now: () => now, zone })
  await keep()
  const first = await almanacOf(app)
  now += 60_000
  await keep()
  expect((await almanacOf(app))?.rev).toBe(first?.rev)
  now += 120_000
  await keep()
  const second = await almanacOf(app)
  expect(second?.rev).toBeGreaterThan(first?.rev ?? 0)
  expect([first?.body.from, second?.body.from]).toEqual(['2099-10-15', '2099-10-16'])
  expect(second && lunarDay(second.body, '2100-10-17')).not.toBeNull()
})
