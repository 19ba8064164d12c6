/** A refusal at the handshake: Socket.IO hands `message` and `data` to the client's `connect_error`. */
import type { Refusal } from '../../content/live/reply.ts'

export const handshakeRefusal = (refusal: Refusal): Error =>
  Object.assign(new Error(refusal.code), { data: refusal })
