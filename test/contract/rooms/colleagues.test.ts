/** Colleagues in the store: the last administrator stays, sessions end, and everything is on record. */
import { expect, it } from 'vitest'
import type { CommandInput, CommandName } from '../../../content/live/commands.ts'
import type { Reply } from '../../../content/live/reply.ts'
import type { AppStore } from '../../../server/bodies.ts'
import { describeStores } from '../../tools/stores.ts'
import { admin, day, foundHall, idMaker, start } from './parts/hall.ts'

const newId = idMaker(800_000)

async function run<N extends CommandName>(
  store: AppStore,
  staff: string,
  name: N,
  input: CommandInput<N> | object,
): Promise<Reply<unknown>> {
  const call = { id: newId(), name, input, staff, now: start } as never
  return (await store.transact('command:run', call)).reply
}

async function addMember(store: AppStore, role: string, area: string): Promise<string> {
  const id = newId()
  const account = `m-${id.slice(-6)}`
  const input = { id, account, name: account, passwordHash: 'h', role, area }
  expect(await run(store, admin, 'staff:add', input)).toMatchObject({ ok: true })
  return id
}

const everybody = (store: AppStore) => store.ask('staff:list', { areas: ['city', 'east', 'west'] })

describeStores('colleagues', (open) => {
  it('two administrators who shut each other out at once leave one', async () => {
    const store = await open()
    await foundHall(store)
    for (let round = 0; round < 5; round++) {
      const other = await addMember(store, 'admin', 'city')
      const third = await addMember(store, 'admin', 'city')
      const replies = await Promise.all([
        run(store, other, 'staff:disable', { staff: third }),
        run(store, third, 'staff:change', {
          staff: other,
          name: '甲',
          was: [{ role: 'admin', area: 'city' }],
          grants: [{ role: 'viewer', area: 'city' }],
        }),
      ])
      expect(replies.map((it) => it.ok || it.code).sort()).toEqual(['forbidden', true])
    }
    // The first one has looked on, and is there still.
    const left = (await everybody(store)).find((it) => it.id === admin)
    expect(left).toMatchObject({ isDisabled: false, grants: [{ role: 'admin', area: 'city' }] })
  })

  it('a disabled one may do nothing from then on, though a call was on its way', async () => {
    const store = await open()
    await foundHall(store)
    const other = await addMember(store, 'admin', 'city')
    const victim = await addMember(store, 'viewer', 'east')
    expect(await run(store, admin, 'staff:disable', { staff: other })).toMatchObject({ ok: true })
    expect(await run(store, other, 'staff:leave', { staff: victim })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('sessions end with the account, the password and the wish, and the last sign outlives them', async () => {
    const store = await open()
    await foundHall(store)
    const member = await addMember(store, 'editor', 'east')
    const seen = async () => (await everybody(store)).find((it) => it.id === member)?.seenAt
    expect(await seen()).toBeNull()
    let at = start
    for (const [name, more] of [
      ['staff:leave', {}],
      ['staff:password', { passwordHash: 'h2' }],
      ['staff:disable', {}],
    ] as const) {
      at += 1000
      for (const hash of [`${at}-a`, `${at}-b`])
        await store.transact('session:open', { hash, staff: member, address: '::1', now: at })
      const reply = await run(store, admin, name, { staff: member, ...more })
      expect(reply).toEqual({ ok: true, value: { ended: 2 } })
      const limits = { now: at, idle: day, absolute: day }
      expect(await store.ask('session:read', { hash: `${at}-a`, ...limits })).toBeNull()
      expect(await seen()).toBe(at)
    }
    await store.transact('session:open', { hash: 'x', staff: member, address: '::1', now: start })
    await store.transact('session:touch', { hash: 'x', now: at + 60_000 })
    expect(await seen()).toBe(at + 60_000)
    expect(await store.ask('audit:verify', null)).toMatchObject({ brokenAt: null })
  })

  it('their own password changes by what was proved, unless another was faster', async () => {
    const store = await open()
    await foundHall(store)
    const staff = await addMember(store, 'viewer', 'east')
    const hashOf = async () =>
      (await store.ask('staff:find', { account: `m-${staff.slice(-6)}` }))?.passwordHash
    for (const hash of ['here', 'there', 'phone'])
      await store.transact('session:open', { hash, staff, address: '::1', now: start })
    await store.transact('session:open', { hash: 'x', staff: admin, address: '::1', now: start })
    const change = (proved: string | null, passwordHash: string) =>
      run(store, staff, 'password:change', { session: 'here', proved, passwordHash })
    for (const wrong of [null, 'older'])
      expect(await change(wrong, 'h2')).toEqual({ ok: false, code: 'wrong_password' })
    expect(await hashOf()).toBe('h')
    // Two desks at once, both with the right one: the later finds another there.
    const both = await Promise.all([change('h', 'h2'), change('h', 'h3')])
    expect(both.map((it) => it.ok).sort()).toEqual([false, true])
    expect(both).toContainEqual({ ok: true, value: { ended: 2 } })
    expect(await hashOf()).toBe(both[0]?.ok ? 'h2' : 'h3')
    const limits = { now: start, idle: day, absolute: day }
    const isOpen = async (hash: string) =>
      (await store.ask('session:read', { hash, ...limits })) !== null
    expect(await Promise.all(['here', 'there', 'phone', 'x'].map(isOpen))).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('a try again is answered as before, whatever the salt', async () => {
    const store = await open()
    await foundHall(store)
    const staff = await addMember(store, 'editor', 'east')
    const id = newId()
    const call = (passwordHash: string) =>
      store.transact('command:run', {
        id,
        name: 'staff:password',
        input: { staff, passwordHash },
        staff: admin,
        now: start,
      } as never)
    expect((await call('one')).reply).toEqual({ ok: true, value: { ended: 0 } })
    expect((await call('two')).reply).toEqual({ ok: true, value: { ended: 0 } })
    const account = `m-${staff.slice(-6)}`
    expect(await store.ask('staff:find', { account })).toMatchObject({ passwordHash: 'one' })
  })
})
