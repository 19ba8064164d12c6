/**
 * Development and tests only: the maintenance room over the gallery's screen. `maintenance=none` (no PIN was
 * set), `door`, `locked`, or `room`, which is opened as a person does, by its PIN.
 */
import { signal } from '@preact/signals'
import type { Item } from '../content/boards/envelope.ts'
import { pinDigest } from '../content/screens/pin.ts'
import type { Tries } from '../content/screens/pin-tries.ts'
import { openMaintenance } from './screens/maintenance/maintenance.tsx'
import type { Screen } from './screens/screen.ts'

const pin = '804615'
const half = 1_800_000

/** Of nobody's machine: what is painted is the same everywhere. */
const storage = {
  persisted: async () => true,
  estimate: async () => ({ usage: 41e6, quota: 64e9 }),
}

export async function showMaintenance(screen: Screen, asked: URLSearchParams): Promise<void> {
  const how = asked.get('maintenance')
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
  const lock = { salt: 'gallery', rounds: 1 }
  const body = { ...lock, digest: await pinDigest(pin, lock, async () => {}) }
  const moment = () => ({ certain: screen.now.peek(), mono: 0, page: 'gallery' })
  let tries: Tries | null =
    how === 'locked' ? { of: lock.salt, wrong: 9, wait: half - 107_000, from: moment() } : null
  const build = { board: 'builds', body: { build: '9c41e07ab2d85f63' } }
  const items = how === 'none' ? [build] : [build, { board: 'pins', v: 1, body }]
  await openMaintenance({
    screen,
    slot: 'touch',
    build: asked.has('behind') ? '5cfd45bc42b7edf4' : '9c41e07ab2d85f63',
    items: signal(items as unknown as Item[]),
    counts: signal({ waiting: asked.has('behind') ? 12 : 0, refused: 0 }),
    tries: {
      async change(make) {
        tries = make(tries)
        return tries
      },
      isLocked: () => false,
    },
    after: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    moment,
    oldest: async () => (asked.has('behind') ? screen.now.peek() - half : null),
    offset: () => (asked.has('behind') ? 240_000 : 0),
    takeAnew: () => !asked.has('behind'),
    reload: () => location.reload(),
  })
  if (how !== 'room') return
  // Until the door has looked up how often it was tried, it hears nothing.
  const erased = Array.from({ length: pin.length * 2 }, () => 'Backspace')
  const knocking = setInterval(() => {
    if (!document.querySelector('[data-maintenance] fieldset')) clearInterval(knocking)
    else
      for (const key of [...erased, ...pin, 'Enter'])
        dispatchEvent(new KeyboardEvent('keydown', { key }))
  }, 100)
}
