/** What keeps a hall's glass as it should be: lit as long as the page is seen, and without an arrow on it. */
import type { ClockSource } from '../live/clock-source.ts'

/** Asked for again when the page is seen again, and when the system took it away. */
const askAgain = 60_000

interface Locks {
  request(type: 'screen'): Promise<Pick<WakeLockSentinel, 'addEventListener'>>
}

/** Holds the screen's wake lock while the page is seen. Where there is none, the glass says so under what is missing. */
export function keepAwake(
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
  locks: Locks | undefined,
  source: Pick<ClockSource, 'after'>,
): void {
  if (!locks) return
  let state: 'none' | 'asking' | 'held' = 'none'
  const ask = async () => {
    if (state !== 'none' || page.visibilityState !== 'visible') return
    state = 'asking'
    try {
      const lock = await locks.request('screen')
      state = 'held'
      lock.addEventListener('release', () => {
        state = 'none'
        void ask()
      })
    } catch {
      // Refused, for example on an empty battery: it may be given later.
      state = 'none'
      source.after(askAgain, ask)
    }
  }
  page.addEventListener('visibilitychange', () => void ask())
  void ask()
}

/** How long the arrow stays after a mouse was moved, ms. */
const arrowFor = 5000

/** Hides the arrow until a mouse moves: a finger has none. */
export function hideArrow(page: Document, source: Pick<ClockSource, 'after'>): void {
  const { dataset } = page.documentElement
  let cancel = () => {}
  const hide = () => {
    dataset.arrow = 'hidden'
  }
  page.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return
    delete dataset.arrow
    cancel()
    cancel = source.after(arrowFor, hide)
  })
  hide()
}
