/** The two caches of a slot: filling the idle one with every file checked, and answering from them. */
import type { Build } from '../../content/screens/builds.ts'
import type { WorkerAnswer } from './messages.ts'
import { current, emptied, filled, idle, other, type SlotState } from './slot-state.ts'
import { changeSlot } from './slot-store.ts'

const cacheName = (slot: string, which: 'a' | 'b') => `linli-${slot}-${which}`
const addressOf = (build: string, path: string) => `/builds/${build}/${path}`

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (it) => it.toString(16).padStart(2, '0')).join('')

/** Fetches a file and puts it away if its bytes are the right ones; throws otherwise. */
async function take(cache: Cache, address: string, sha256: string): Promise<void> {
  const answer = await fetch(address, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  const bytes = await answer.arrayBuffer()
  if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== sha256) {
    throw new Error(`other bytes: ${address}`)
  }
  const headers = new Headers(answer.headers)
  // The bytes lie here unpacked.
  for (const it of ['content-encoding', 'content-length', 'vary']) headers.delete(it)
  await cache.put(address, new Response(bytes, { headers }))
}

/** One filling at a time: two windows of a slot may ask for the same build. */
let turn: Promise<unknown> = Promise.resolve()

export function fill(slot: string, build: Build, running: boolean): Promise<WorkerAnswer> {
  const done = turn.then(() => fillNow(slot, build, running)).catch(() => 'failed' as const)
  turn = done
  return done
}

async function fillNow(slot: string, it: Build, running: boolean): Promise<WorkerAnswer> {
  const before = await changeSlot(slot, (state) => state)
  if (current(before)?.build === it.build) return 'current'
  if (idle(before)?.build === it.build && !before.bad.includes(it.build)) return 'ready'
  if (before.bad.includes(it.build)) return 'refused'
  await changeSlot(slot, (state) => (current(state) ? emptied(state) : state))
  const which = current(before) ? other(before.pointer) : before.pointer
  await caches.delete(cacheName(slot, which))
  const cache = await caches.open(cacheName(slot, which))
  for (const [path, sha256] of Object.entries(it.files)) {
    await take(cache, addressOf(it.build, path), sha256)
  }
  const after = await changeSlot(slot, (state) => filled(state, it.build, running))
  return current(after)?.build === it.build ? 'current' : 'ready'
}

/** The page of the build that the pointer names, if it is here. */
export async function pageOf(slot: string, state: SlotState): Promise<Response | undefined> {
  const now = current(state)
  if (!now) return undefined
  const cache = await caches.open(cacheName(slot, state.pointer))
  return cache.match(addressOf(now.build, 'index.html'))
}

/** A file of any build, from any slot's cache, or else from the server. */
export const fromCaches = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true }).catch(() => null)) ?? fetch(request)
