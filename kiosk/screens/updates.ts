/**
 * Keeps the build on this screen the one that the server wants: has the worker fetch it, and lets it be
 * taken only while nobody touches. The worker itself goes back when the new one does not come up.
 */
import { effect, type ReadonlySignal } from '@preact/signals'
import { messageSW, Workbox } from 'workbox-window'
import type { Item } from '../../content/boards/envelope.ts'
import type { Build } from '../../content/screens/builds.ts'
import type { SessionState } from '../../content/screens/session.ts'
import type { ClockSource } from '../live/clock-source.ts'
import type { PageSays, WorkerAnswer } from '../sw/messages.ts'

export interface UpdatesParts {
  readonly slot: string
  /** The build this page runs. */
  readonly build: string
  readonly items: ReadonlySignal<readonly Item[]>
  readonly session: ReadonlySignal<SessionState>
  readonly source: ClockSource
  /** True when this page stands on the glass and works. */
  readonly isAlive: () => boolean
  readonly reload: () => void
  /** A build that was rolled back here and is not taken again. */
  readonly onRefused: (build: string) => void
}

/** A new build has this long to report itself alive, ms. */
const aliveWithin = 60_000
const lookEvery = 60_000
const retryAfter = 5 * 60_000

/** Tries until the worker is registered: its file may not have come at a first visit over a bad line. */
export function keepUpdated(parts: UpdatesParts): void {
  register(parts).catch(() => parts.source.after(lookEvery, () => keepUpdated(parts)))
}

async function register(parts: UpdatesParts): Promise<void> {
  const { slot, source } = parts
  const workbox = new Workbox('/screen/sw.js', { scope: '/screen/' })
  const registration = await workbox.register({ immediate: true })
  if (!registration) return
  await navigator.serviceWorker.ready

  const look = () => {
    // Fails while the server is away; the next look is a minute off.
    void registration.update().catch(() => {})
    source.after(lookEvery, look)
  }
  source.after(lookEvery, look)

  const tell = async (it: PageSays): Promise<WorkerAnswer> =>
    registration.active ? messageSW(registration.active, it) : 'failed'

  const live = () => {
    if (parts.isAlive()) void tell({ say: 'alive', slot, build: parts.build })
    else source.after(1000, live)
  }
  live()
  const address = `/builds/${parts.build}/build.json`
  const own = await fetch(address).then(
    (it) => (it.ok ? (it.json() as Promise<Build>) : null),
    () => null,
  )
  if (own) await tell({ say: 'fill', slot, build: own, running: true })

  /** The build that was asked for last: an older answer no longer counts. */
  let asked = ''
  let ready = ''
  async function want(build: Build): Promise<void> {
    const answer = await tell({ say: 'fill', slot, build, running: false })
    if (asked !== build.build) return
    if (answer === 'failed') source.after(retryAfter, () => void want(build))
    if (answer === 'refused') parts.onRefused(build.build)
    if (answer === 'ready') {
      ready = build.build
      void flip()
    }
  }

  /** Takes the ready build, if nobody is touching. */
  async function flip(): Promise<void> {
    if (!ready || parts.session.peek().is !== 'attract') return
    const build = ready
    ready = ''
    const answer = await tell({ say: 'flip', slot, build, within: aliveWithin })
    if (answer === 'current') parts.reload()
  }

  effect(() => {
    const wanted = parts.items.value.find((it) => it.board === 'builds')?.body as Build | undefined
    if (!wanted || wanted.build === asked || wanted.build === parts.build) return
    asked = wanted.build
    void want(wanted)
  })
  effect(() => {
    if (parts.session.value.is === 'attract') void flip()
  })
}
