import { describe, expect, it } from 'vitest'
import { done } from '../../../content/live/reply.ts'
import { createDeskLink, type Intent } from '../../../kiosk/staff/desk-link.ts'
import { createFakeWire, lost } from './fake-wire.ts'

const retract: Intent<'item:retract'> = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'item:retract',
  input: { id: 'a', baseRev: 7 },
}

const make = () => {
  const wire = createFakeWire()
  const link = createDeskLink(wire, () => 1000)
  return { wire, link }
}

describe('the desk link', () => {
  it('says a command again with the same id until it is answered', async () => {
    const { wire, link } = make()
    let left = 3
    wire.answer(() => (left-- > 0 ? lost : done({ rev: 8 })))
    wire.up()
    expect(await link.command(retract)).toEqual(done({ rev: 8 }))
    expect(wire.said.map((it) => it.call.id)).toEqual(Array(4).fill(retract.id))
  })

  it('waits with a command while the line is down, and says it once it is back', async () => {
    const { wire, link } = make()
    wire.answer(() => done({ rev: 8 }))
    wire.up()
    wire.down()
    const reply = link.command(retract)
    await Promise.resolve()
    expect(wire.said).toEqual([])
    wire.up()
    expect(await reply).toEqual(done({ rev: 8 }))
    expect(wire.said).toHaveLength(1)
  })

  it('says it again when the line broke before the answer came', async () => {
    const { wire, link } = make()
    wire.answer(() => new Promise(() => {}))
    wire.up()
    const reply = link.command(retract)
    await Promise.resolve()
    wire.answer(() => done({ rev: 8 }))
    wire.down()
    wire.up()
    expect(await reply).toEqual(done({ rev: 8 }))
    expect(wire.said.map((it) => it.call.id)).toEqual([retract.id, retract.id])
  })

  it('answers an ask with offline at once while the line is down', async () => {
    const { wire, link } = make()
    wire.up()
    wire.down()
    expect(await link.ask('screens:list', {})).toMatchObject({ ok: false, code: 'offline' })
    expect(wire.said).toEqual([])
  })

  it('says since when it is down: until then the desk was up to date', () => {
    const { wire, link } = make()
    expect(link.state.value).toEqual({ is: 'connecting' })
    wire.up()
    wire.down()
    expect(link.state.value).toEqual({ is: 'down', since: 1000 })
  })

  it('lets go of what waits when the session is over, and tells it once', async () => {
    const { wire, link } = make()
    let told = 0
    link.onEnded(() => told++)
    wire.up()
    wire.down()
    const reply = link.command(retract)
    wire.hear().ended()
    wire.hear().ended()
    expect(await reply).toMatchObject({ ok: false, code: 'unauthenticated' })
    expect(told).toBe(1)
  })
})
