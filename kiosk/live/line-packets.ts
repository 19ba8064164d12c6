/** The packets of Socket.IO (protocol 5) as text; binary ones are spoken by neither side. */

export interface Packet {
  readonly type: 'connect' | 'disconnect' | 'event' | 'answer' | 'refusal'
  readonly room: string
  /** The number of a call, in it and in its answer. */
  readonly id?: number
  readonly data?: unknown
}

const types = ['connect', 'disconnect', 'event', 'answer', 'refusal'] as const

/** Type, room and a comma, number of the call, words: all but the type may be missing. */
const shape = /^([0-4])(?:(\/[^,]*),?)?(\d*)(.*)$/s

export function textOf({ type, room, id, data }: Packet): string {
  const words = data === undefined ? '' : JSON.stringify(data)
  return `${types.indexOf(type)}${room === '/' ? '' : `${room},`}${id ?? ''}${words}`
}

/** Throws over what is no packet. */
export function packetOf(text: string): Packet {
  const [, digit, room = '/', id, words] = shape.exec(text) ?? []
  const type = types[Number(digit)]
  const data: unknown = words ? JSON.parse(words) : undefined
  const isList = type === 'event' || type === 'answer'
  if (!type || isList !== Array.isArray(data)) throw new Error('no packet')
  return { type, room, data, ...(id && { id: Number(id) }) }
}
