/** Our packets are written and read as Socket.IO's own client does it. */
import fc from 'fast-check'
import { Manager } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import { packetOf, textOf } from '../../../kiosk/live/line-packets.ts'

const manager = () => new Manager('http://hall.example', { autoConnect: false })

function theirText(packet: object): string {
  const [text] = Reflect.get(manager(), 'encoder').encode(packet)
  return text
}

function theirPacket(text: string): object {
  let heard: object | undefined
  const decoder = Reflect.get(manager(), 'decoder')
  decoder.on('decoded', (it: object) => {
    heard = it
  })
  decoder.add(text)
  return heard ?? {}
}

const numbers = ['connect', 'disconnect', 'event', 'answer', 'refusal'] as const

const words = fc.array(fc.jsonValue(), { maxLength: 4 })
const id = fc.option(fc.nat(), { nil: undefined })
const room = fc.constantFrom('/', '/screen', '/staff')
const packets = fc.oneof(
  fc.record({ type: fc.constant(0), room, data: fc.constant({ token: 'a,1[' }) }),
  fc.record({ type: fc.constant(1), room }),
  fc.record({ type: fc.constant(2), room, id, data: words.map((it) => ['hello', ...it]) }),
  fc.record({ type: fc.constant(3), room, id: fc.nat(), data: words }),
  fc.record({ type: fc.constant(4), room, data: fc.constant({ message: 'ended_token' }) }),
)

const plain = (it: unknown) => JSON.parse(JSON.stringify(it))

describe('the packets of the line', () => {
  it('are written as Socket.IO writes them', () => {
    fc.assert(
      fc.property(packets, ({ type, room: nsp, ...rest }) => {
        const own = numbers[type]
        if (!own) throw new Error('no type')
        const ours = textOf(plain({ ...rest, type: own, room: nsp }))
        expect(ours).toBe(theirText(plain({ ...rest, type, nsp })))
      }),
    )
  })

  it('are read as Socket.IO reads them', () => {
    fc.assert(
      fc.property(packets, ({ room: nsp, ...rest }) => {
        const text = theirText(plain({ ...rest, nsp }))
        const { type, room: ours, ...more } = packetOf(text)
        const mine = { ...more, type: numbers.indexOf(type), nsp: ours }
        expect(plain(mine)).toEqual(plain(theirPacket(text)))
      }),
    )
  })

  it('that are none are refused', () => {
    for (const it of ['', '9', '51-["a"]', '2/screen,{"a":1}', '2["a"', '3/screen,1', '0[1]']) {
      expect(() => packetOf(it), it).toThrow()
    }
  })
})
