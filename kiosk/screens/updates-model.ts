/**
 * When this page takes another build: the wanted one is made ready at once and taken only while nobody
 * touches. It asks and waits; what is kept, and the way back, is the worker's.
 */
import { effect, type ReadonlySignal } from '@preact/signals'
import type { Item } from '../../content/boards/envelope.ts'
import type { Build } from '../../content/screens/builds.ts'
import type { ClockSource } from '../live/clock-source.ts'
import type { PageSays, WorkerAnswer } from '../sw/messages.ts'
import type { Taking } from './taking.ts'

export interface UpdatesModelParts {
  readonly slot: string
  /** The build this page runs. */
  readonly build: string
  readonly items: ReadonlySignal<readonly Item[]>
  readonly taking: Taking
  readonly source: ClockSource
  readonly tell: (it: PageSays) => Promise<WorkerAnswer>
  readonly reload: () => void
  /** A build that was rolled back here and is not taken again. */
  readonly onRefused: (build: string) => void
}

/** A new build has this long to report itself alive where the server says nothing else, ms. */
const proveWithin = 60_000
const retryAfter = 5 * 60_000

export function followBuilds(parts: UpdatesModelParts): void {
  const { slot, tell } = parts
  /** What the server wants here, when that is not what runs: an answer about another no longer counts. */
  let wanted: Build | null = null
  /** `ready` lies whole in the idle cache; `taken` is what the next navigation brings. */
  let stands: 'asked' | 'ready' | 'taken' = 'asked'

  const again = (build: Build) =>
    parts.source.after(retryAfter, () => {
      if (wanted === build) void want(build)
    })

  async function want(build: Build): Promise<void> {
    stands = 'asked'
    const answer = await tell({ say: 'fill', slot, build, running: false })
    if (wanted !== build) return
    if (answer === 'failed') again(build)
    else if (answer === 'refused') parts.onRefused(build.build)
    else {
      // `current`: another window of the slot took it, and this page is the one left behind.
      stands = answer === 'ready' ? 'ready' : 'taken'
      parts.taking.waits(true)
      void take()
    }
  }

  /** Goes on, where the glass lets it; asked again whenever that may have changed. */
  async function take(): Promise<void> {
    if (!wanted || stands === 'asked' || !parts.taking.begin()) return
    if (stands === 'taken') return parts.reload()
    const build = wanted
    stands = 'asked'
    const within = build.proveWithin ?? proveWithin
    const answer = await tell({ say: 'flip', slot, build: build.build, within })
    if (wanted !== build) return
    // Back to what was shown, or what was urgent meanwhile; also a finger that waited long is heard again.
    parts.taking.waits(answer === 'current')
    if (answer !== 'current') return void again(build)
    stands = 'taken'
    await take()
  }

  effect(() => {
    const next = parts.items.value.find((it) => it.board === 'builds')?.body as Build | undefined
    if (!next || next.build === wanted?.build) return
    // The one that runs is wanted again: what was made ready meanwhile is not.
    wanted = next.build === parts.build ? null : next
    parts.taking.waits(false)
    if (wanted) void want(wanted)
  })
  effect(() => {
    if (parts.taking.may.value) void take()
  })
}
