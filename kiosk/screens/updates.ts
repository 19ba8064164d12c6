/**
 * The page's side of the service worker: registers it, tells it that this page works, and lets it keep
 * the build that runs here and fetch the one that the server wants.
 */
import { messageSW } from 'workbox-window'
import type { Build } from '../../content/screens/builds.ts'
import type { PageSays, WorkerAnswer } from '../sw/messages.ts'
import type { Glass } from './glass-model.ts'
import { takingOf } from './taking.ts'
import { followBuilds, type UpdatesModelParts } from './updates-model.ts'

export interface UpdatesParts extends Omit<UpdatesModelParts, 'tell' | 'taking'> {
  readonly glass: Glass

  /** True when this page stands on the glass and works. */
  readonly isAlive: () => boolean
}

const lookEvery = 60_000
/** A disk that was full is not filled again each minute. */
const retryAfter = 5 * 60_000
/** A worker that died over a message never answers: browsers let none work longer than this, ms. */
const patience = 5 * 60_000

export function keepUpdated(parts: UpdatesParts): void {
  const { slot, build, source } = parts

  const atMost = <T, O>(ms: number, work: Promise<T>, otherwise: O): Promise<T | O> =>
    Promise.race([
      work,
      new Promise<O>((resolve) => {
        source.after(ms, () => resolve(otherwise))
      }),
    ])

  const tell = (it: PageSays): Promise<WorkerAnswer> => {
    const told = navigator.serviceWorker.ready.then(({ active }) =>
      active ? messageSW(active, it) : 'failed',
    )
    return atMost(patience, told, 'failed')
  }

  // Before anything that needs a network: a build that works must not go back for want of one.
  const live = () => {
    if (parts.isAlive()) void tell({ say: 'alive', slot, build })
    else source.after(1000, live)
  }
  live()

  /** Until the worker's file has come, which at a first visit over a bad line may take a few tries. */
  async function register(): Promise<void> {
    try {
      const { serviceWorker } = navigator
      const registration = await serviceWorker.register('/screen/sw.js', { scope: '/screen/' })
      const look = () => {
        // Fails while the server is away; the next look is a minute off.
        void registration.update().catch(() => {})
        source.after(lookEvery, look)
      }
      source.after(lookEvery, look)
    } catch {
      source.after(lookEvery, () => void register())
    }
  }

  /** The build that runs has proved itself, and is kept for when there is no network. */
  async function keepOwn(): Promise<void> {
    const asked = fetch(`/builds/${build}/build.json`).then(
      (it) => (it.ok ? (it.json() as Promise<Build>) : null),
      () => null,
    )
    const own = await atMost(lookEvery, asked, null)
    const answer = own && (await tell({ say: 'fill', slot, build: own, running: true }))
    if (answer === null) source.after(lookEvery, () => void keepOwn())
    if (answer === 'failed') source.after(retryAfter, () => void keepOwn())
  }

  void register()
  // One after the other: the wanted build goes beside the one that runs, never in its place.
  void keepOwn().then(() => followBuilds({ ...parts, taking: takingOf(parts.glass), tell }))
}
