/**
 * The screens' service worker: small and stable, and no part of a build. Per slot it keeps two caches
 * and a pointer, answers navigations from the build that the pointer names, and goes back to the build
 * before when the new one gives no sign of life. It never decides that an update is due: pages do.
 */
import { fill, fromCaches, pageOf } from './sw/caches.ts'
import type { PageSays, WorkerAnswer } from './sw/messages.ts'
import {
  type CachedBuild,
  current,
  flipped,
  navigated,
  proved,
  rolledBack,
} from './sw/slot-state.ts'
import { changeSlot } from './sw/slot-store.ts'

declare const self: ServiceWorkerGlobalScope

const slotOf = (address: string) => new URL(address).searchParams.get('slot') ?? 'main'

/**
 * Waits for the sign of life of one build; what happened to another meanwhile does not concern it.
 * Only the page that showed none is sent back: a window beside it may run another build, under a hand.
 */
async function awaitLife(page: string, slot: string, wait: CachedBuild): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, wait.within))
  const state = await changeSlot(slot, (it) =>
    current(it)?.proved ? it : rolledBack(it, wait.build),
  )
  if (!state.bad.includes(wait.build)) return
  const client = await self.clients.get(page)
  if (client instanceof WindowClient) await client.navigate(client.url).catch(() => null)
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const slot = slotOf(event.request.url)
  const state = await changeSlot(slot, (it) => {
    const next = navigated(it)
    if (next.wait) event.waitUntil(awaitLife(event.resultingClientId, slot, next.wait))
    return next.state
    // A full disk keeps no count of tries; what it holds can still be shown.
  }).catch(() => changeSlot(slot, (it) => it))
  return (await pageOf(slot, state)) ?? fetch(event.request)
}

async function answerMessage(it: PageSays): Promise<WorkerAnswer> {
  if (it.say === 'fill') return fill(it.slot, it.build, it.running)
  const name = it.build
  const state = await changeSlot(it.slot, (state) =>
    it.say === 'flip' ? flipped(state, name, it.within) : proved(state, name),
  )
  return current(state)?.build === name ? 'current' : 'failed'
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname === '/screen/') {
    event.respondWith(answerPage(event).catch(() => fetch(request)))
  }
  if (/^\/(builds|fonts)\//.test(pathname)) event.respondWith(fromCaches(request))
})

self.addEventListener('message', (event) => {
  event.waitUntil(
    answerMessage(event.data as PageSays)
      .catch((): WorkerAnswer => 'failed')
      .then((answer) => event.ports[0]?.postMessage(answer)),
  )
})
