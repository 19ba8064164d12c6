/** Our packets of Socket.IO are read as its own parser reads them, and the other way round. */

import fc from 'fast-check'
import { Manager } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import * as ours from '../../../kiosk/live/line-parser.ts'

const manager = () => new Manager('http://hall.example', { autoConnect: false })
const theirEncoder = () => Reflect.get(manager(), 'encoder')
const theirDecoder = () => Reflect.get(manager(), 'decoder')

const words = fc.array(fc.jsonValue(), { maxLength: 4 })
const id = fc.option(fc.nat(), { nil: undefined })
const nsp = fc.constantFrom('/', '/screens', '/staff')
const packets = fc.oneof(
  fc.record({ type: fc.constant(0), nsp, data: fc.constant({ token: 'a,1[' }) }),
  fc.record({ type: fc.constant(1), nsp }),
  fc.record({
    type: fc.constant(2),
    nsp,
    id,
    data: words.map((it) => ['hello', ...it]),
  }),
  fc.record({ type: fc.constant(3), nsp, id: fc.nat(), data: words }),
  fc.record({ type: fc.constant(4), nsp, data: fc.constant({ message: 'ended_token' }) }),
)

function read(
  decoder: {
    on: (event: 'decoded', hear: (it: object) => void) => unknown
    add: (text: string) => void
  },
  text: string,
) {
  const heard: object[] = []
  decoder.on('decoded', (it) => heard.push(it))
  decoder.add(text)
  return heard
}

const plain = (it: unknown) => JSON.parse(JSON.stringify(it))

describe('the packets of the line', () => {
  it('are written as Socket.IO writes them', () => {
    fc.assert(
      fc.property(packets, (it) => {
        expect(new ours.Encoder().encode(it)).toEqual(theirEncoder().encode(plain(it)))
      }),
    )
  })

  it('are read as Socket.IO reads them', () => {
    fc.assert(
      fc.property(packets, (it) => {
        const [text] = theirEncoder().encode(plain(it)) as [string]
        expect(plain(read(new ours.Decoder(), text))).toEqual(plain(read(theirDecoder(), text)))
      }),
    )
  })

  it('that are none are refused', () => {
    for (const it of ['', '9', '51-["a"]', '2/screens,{"a":1}', '2["a"', '3/screens,1', '0[1]']) {
      expect(() => new ours.Decoder().add(it), it).toThrow()
    }
  })
})
