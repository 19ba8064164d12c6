/** One screen's connection, from its first hello to its end. */
import type { Socket } from 'socket.io'
import type { Channel } from '../../content/live/channels.ts'
import type { ScreenHears, ScreenSays } from '../../content/live/events.ts'
import type { KnownScreen } from '../screens/screen-bodies.ts'
import type { Line } from './frame-writer.ts'

export interface ScreenData extends KnownScreen {
  readonly tokenHash: string
}

// biome-ignore lint/complexity/noBannedTypes: Socket.IO's own word for "no events between servers"
export type ScreenSocket = Socket<ScreenSays, ScreenHears, {}, ScreenData>

export class ScreenLine implements Line {
  readonly socket: ScreenSocket
  held: Line['held'] = null
  channels: ReadonlySet<Channel> = new Set()
  /** Of the channels it listens to; null before the first hello. */
  scope: string | null = null
  /** The heads with which it was last found behind: a second time, it takes everything anew. */
  behind: string | null = null
  /** One hello after another. */
  greeting: Promise<unknown> = Promise.resolve()

  constructor(socket: ScreenSocket) {
    this.socket = socket
  }

  get conn(): ScreenSocket['conn'] {
    return this.socket.conn
  }

  end(why: 'ended_token' | 'moved'): void {
    this.socket.emit('ended', why)
    this.socket.disconnect(true)
  }
}
