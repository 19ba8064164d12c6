/**
 * Writes and reads the packets of Socket.IO (protocol 5) as text. In a build it stands in for
 * `socket.io-parser`, which can carry binary as well and weighs three times as much; its names are the same.
 */
interface Packet {
  readonly type: number
  readonly nsp: string
  readonly id?: number
  readonly data?: unknown
}

type Hear = (packet: Packet) => void

/** @public */
export const protocol = 5

export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
}

/** Type, name of the room and a comma, number of the call, words: all but the type may be missing. */
const shape = /^([0-4])(?:(\/[^,]*),?)?(\d*)(.*)$/s

export class Encoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    const words = data === undefined ? '' : JSON.stringify(data)
    return [`${type}${nsp === '/' ? '' : `${nsp},`}${id ?? ''}${words}`]
  }
}

/** Says `decoded` for each packet; throws over what is none, and the line is then cut. */
export class Decoder {
  #hears: Hear[] = []

  on(_: 'decoded', hear: Hear): void {
    this.#hears.push(hear)
  }

  off(_: 'decoded', hear: Hear): void {
    this.#hears = this.#hears.filter((it) => it !== hear)
  }

  add(text: string): void {
    const [, digit, nsp = '/', id, words] = shape.exec(text) ?? []
    const type = Number(digit)
    const data = words ? JSON.parse(words) : undefined
    if (!digit || (type === PacketType.EVENT || type === PacketType.ACK) !== Array.isArray(data)) {
      throw new Error('no packet')
    }
    const packet = { type, nsp, data, ...(id && { id: Number(id) }) }
    for (const hear of this.#hears) hear(packet)
  }

  destroy(): void {}
}
