/**
 * Socket.IO as it is used here: WebSocket only, small messages, a foreign page refused at the handshake,
 * and no namespace but the two.
 */
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import { type Peer, peerOf } from '../http/address.ts'
import { judgeOrigin, type OriginVerdict } from '../http/origin.ts'
import type { Settings } from '../settings.ts'
import { handshakeRefusal } from './socket-refusal.ts'

/** What may be read from a connection at once. */
const biggestMessage = 64 * 1024

interface Asking {
  readonly request: IncomingMessage
}

export interface SocketServer {
  readonly io: Server
  peerOf(socket: Asking): Peer
  originOf(socket: Asking): OriginVerdict
}

export function createSocketServer(http: HttpServer, settings: Settings): SocketServer {
  const originOf = ({ request }: Asking): OriginVerdict =>
    judgeOrigin(request.headers.origin, peerOf(request, settings), settings)

  const io = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: biggestMessage,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, originOf({ request }) !== 'foreign'),
  })
  io.of('/').use((_, next) => next(handshakeRefusal({ ok: false, code: 'not_found' })))
  return { io, originOf, peerOf: ({ request }) => peerOf(request, settings) }
}
