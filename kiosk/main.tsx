/**
 * The page of a screen. First paint from what the slot's database holds, and nothing before it that
 * waits for a network; outbox, line and service worker are loaded after it.
 */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { createClockModel } from './live/clock-model.ts'
import { pageClock } from './live/clock-source.ts'
import { newSelf, type Opened, openFirst } from './live/database.ts'
import { createLibraryModel } from './live/library-model.ts'
import { browserAbilities } from './screens/abilities.ts'
import { LastResort } from './screens/last-resort.tsx'
import { ScreenProvider, type Standing } from './screens/screen.ts'
import { createScreen, type LiveParts } from './screens/screen-model.ts'
import { Shell } from './screens/shell.tsx'
import { linkOf, slotOf } from './screens/slot.ts'
import { fetchRest } from './screens/touch/fetch-rest.ts'

/** A page that broke is loaded anew after this, ms. */
const mendAfter = 30_000

const source = pageClock()
const slot = slotOf(location.search)
/** `/builds/<id>/`; in development `/`, where there is no build and no worker. */
const build = import.meta.env.BASE_URL.split('/')[2] ?? ''
const glass = document.getElementById('screen') ?? document.body
let isBroken = false

const reload = () => location.reload()

/** Once the server answers: a browser's own error page never comes back. */
function onceServed(then: () => void): void {
  fetch(location.href).then(then, () => source.after(mendAfter, () => onceServed(then)))
}

/** Loads the page anew, where something is there to load. */
function mend(): void {
  if (navigator.serviceWorker?.controller) reload()
  else onceServed(reload)
}

function onBroken(): void {
  isBroken = true
  source.after(mendAfter, mend)
}

/** Everything a view needs, out of what was stored; what is loaded later joins by `startRest`. */
function makeScreen(opened: Opened | null) {
  const first = opened?.first
  const self = first?.self ?? newSelf()
  const clock = createClockModel(source, first?.time ?? null)
  const stored = first?.library ?? { held: [], cursor: null, stamp: 0 }
  const library = createLibraryModel(stored, clock.now, clock.certain)
  const abilities = browserAbilities(opened !== null)
  const standing = signal<Standing['is']>(self.token ? 'ready' : 'starting')
  const isConnected = signal(false)
  let arrive: (live: LiveParts) => void = () => {}
  const live = new Promise<LiveParts>((resolve) => {
    arrive = resolve
  })
  const { missing } = abilities
  const screen = createScreen({ clock, library, missing, standing, isConnected, live })

  async function startRest(): Promise<void> {
    const db = opened?.db ?? null
    const link = linkOf(location.hash)
    const { closeEscapes, keepUpdated, startLive } = await fetchRest()
    closeEscapes(window)
    const page = { db, self, slot, link, build, clock, source, library, abilities, screen }
    arrive(await startLive({ ...page, standing, isConnected, reload: mend }))
    if (!build || !('serviceWorker' in navigator)) return
    keepUpdated({
      slot,
      build,
      items: library.carried,
      glass: screen.glass,
      source,
      isAlive: () => !isBroken && glass.innerText.trim() !== '',
      reload,
      onRefused: abilities.wentBack,
    })
  }

  if (opened) {
    const { db } = opened
    // The browser took the storage away (someone wiped it): the start page heals it between two visits,
    // and not before the server is there, since what the worker held may be gone as well.
    db.onclose = () =>
      onceServed(() => void screen.session.subscribe((it) => it.is === 'attract' && reload()))
    // Someone wipes it, or a newer build shapes it anew: holding on would make them wait for ever.
    db.onversionchange = () => {
      db.close()
      db.onclose?.(new Event('close'))
    }
  }
  return { screen, startRest }
}

async function start(): Promise<void> {
  const { screen, startRest } = makeScreen(await openFirst(source, slot))
  render(
    <LastResort onBroken={onBroken}>
      <ScreenProvider value={screen}>
        <Shell />
      </ScreenProvider>
    </LastResort>,
    glass,
  )
  let begun = false
  const begin = () => {
    // The rest did not come (a first visit over a bad line): the page without it takes no tap.
    if (!begun) startRest().catch(() => source.after(mendAfter, mend))
    begun = true
  }
  // Once two frames are on the glass nothing delays the paint; a page that nobody sees has no frames.
  requestAnimationFrame(() => requestAnimationFrame(begin))
  source.after(1000, begin)
}

void start()
