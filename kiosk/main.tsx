/**
 * The page of a screen. First paint from what the slot's database holds, and nothing before it that
 * waits for a network; outbox, line and service worker are loaded after it.
 */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { makeId } from '../content/live/ids.ts'
import { createClockModel } from './live/clock-model.ts'
import { pageClock, randomBytes } from './live/clock-source.ts'
import { type FirstRead, openDatabase, readFirst } from './live/database.ts'
import { createLibraryModel } from './live/library-model.ts'
import type { Self } from './live/self-store.ts'
import { closeEscapes } from './screens/kiosk-manners.ts'
import { LastResort } from './screens/last-resort.tsx'
import { ScreenProvider, type Standing } from './screens/screen.ts'
import { createScreen, type LiveParts } from './screens/screen-model.ts'
import { Shell } from './screens/shell.tsx'
import { linkOf, slotOf } from './screens/slot.ts'

/** A browser whose storage does not even answer is treated as one without. */
const storagePatience = 5000
/** A page that broke is loaded anew after this, ms. */
const mendAfter = 30_000

const source = pageClock()
const slot = slotOf(location.search)
const link = linkOf(location.hash)
/** `/builds/<id>/`; in development `/`, where there is no build and no worker. */
const build = import.meta.env.BASE_URL.split('/')[2] ?? ''
const newLife = () => makeId(Date.now(), randomBytes)

async function open(): Promise<{ db: IDBDatabase; first: FirstRead } | null> {
  try {
    const db = await openDatabase(indexedDB, slot, newLife)
    return { db, first: await readFirst(db) }
  } catch {
    return null
  }
}

const stored = await Promise.race([
  open(),
  new Promise<null>((resolve) => source.after(storagePatience, () => resolve(null))),
])
const self: Self = stored?.first.self ?? {
  life: newLife(),
  token: null,
  screen: null,
  link: null,
  ended: false,
}

const clock = createClockModel(source, stored?.first.time ?? null)
const library = createLibraryModel(
  stored?.first.library ?? { held: [], cursor: null, stamp: 0 },
  clock.now,
  clock.certain,
)
const standing = signal<Standing['is']>(self.token ? 'ready' : 'starting')
const isConnected = signal(false)
const lacks = {
  storage: !stored,
  sw: !('serviceWorker' in navigator),
  locks: !navigator.locks,
  wake: !('wakeLock' in navigator),
}
const missing = signal<readonly string[]>(
  Object.entries(lacks).flatMap(([name, isMissing]) => (isMissing ? name : [])),
)
const rolledBack: string[] = []
const capabilities = () => [
  ...Object.keys(lacks).filter((it) => !missing.peek().includes(it)),
  ...rolledBack.map((it) => `back:${it}`),
]

let isBroken = false
let arrive: (parts: LiveParts) => void = () => {}
const screen = createScreen({
  clock,
  library,
  missing,
  standing,
  isConnected,
  live: new Promise((resolve) => {
    arrive = resolve
  }),
})

function onBroken(): void {
  isBroken = true
  source.after(mendAfter, () => location.reload())
}

const glass = document.getElementById('screen')
if (!glass) throw new Error('the page has no screen')
closeEscapes(document)
render(
  <LastResort onBroken={onBroken}>
    <ScreenProvider value={screen}>
      <Shell />
    </ScreenProvider>
  </LastResort>,
  glass,
)

async function startRest(): Promise<void> {
  const { startLive } = await import('./live/start-live.ts')
  arrive(
    await startLive({
      db: stored?.db ?? null,
      self,
      slot,
      link,
      build,
      clock,
      source,
      library,
      standing,
      isConnected,
      missing,
      capabilities,
    }),
  )
  if (!build || lacks.sw) return
  const { keepUpdated } = await import('./screens/updates.ts')
  await keepUpdated({
    slot,
    build,
    items: library.carried,
    session: screen.session,
    source,
    isAlive: () => !isBroken && glass?.innerText.trim() !== '',
    reload: () => location.reload(),
    onRefused: (it) => rolledBack.push(it),
  })
}

/** Once two frames are on the glass nothing delays the paint; a page nobody sees has no frames. */
const begin = ((begun) => () => {
  if (!begun) void startRest()
  begun = true
})(false)
requestAnimationFrame(() => requestAnimationFrame(begin))
source.after(1000, begin)
