/** The real wire of the desk: namespace `/staff` over WebSocket, signed in by the page's cookie. */
import { io, type Socket } from 'socket.io-client'
import { type StaffHears, type StaffSays, staffNamespace } from '../../content/live/events.ts'
import type { DeskWire } from './desk-link.ts'

/** After this long without an answer the call is given up as lost, and a command is said again. */
const answerMs = 15_000
/** A door that refuses us for now (too many, starting up) is knocked at again after this long. */
const knockMs = 4_000

/** A refused handshake carries the code of the refusal. */
interface Refused extends Error {
  readonly data?: { readonly code?: string }
}

export function createSocketWire(): DeskWire {
  const socket: Socket<StaffHears, StaffSays> = io(staffNamespace, {
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4_000,
  })
  let closed = false
  return {
    async say(event, call) {
      if (!socket.connected) throw new Error('not connected')
      return await new Promise((resolve, reject) => {
        // An acknowledgement is also lost with the connection, long before the timeout would say so.
        const lost = () => reject(new Error('connection lost'))
        socket.once('disconnect', lost)
        const answered = (error: Error | null, reply: unknown) => {
          socket.off('disconnect', lost)
          if (error) reject(error)
          else resolve(reply)
        }
        socket.timeout(answerMs).emit(event, call as never, answered as never)
      })
    },
    listen(listener) {
      socket.on('connect', () => listener.up())
      socket.on('disconnect', (reason) => {
        listener.down()
        // The server hung up on purpose: the client does not try again by itself.
        if (reason === 'io server disconnect' && !closed) socket.connect()
      })
      socket.on('connect_error', (error: Refused) => {
        const code = error.data?.code ?? error.message
        if (code === 'unauthenticated' || code === 'public_device') {
          listener.ended()
          return
        }
        if (!socket.active && !closed) setTimeout(() => !closed && socket.connect(), knockMs)
      })
      socket.on('ended', () => {
        listener.ended()
        socket.disconnect()
      })
      socket.on('news', (news) => listener.news(news))
      socket.on('presence', (presence) => listener.presence(presence))
      socket.connect()
    },
    close() {
      closed = true
      socket.disconnect()
    },
  }
}
