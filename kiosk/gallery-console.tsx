/**
 * Development and tests only: the console on a server that knows the sample pack, at one moment for ever.
 * `/gallery-console.html?day=2026-11-18&lang=en#/announcements`; no build contains it.
 */
import { render } from 'preact'
import { samplePack } from '../content/packs/sample.ts'
import { defaultZone, instantAt } from '../content/time/zone.ts'
import './console/console.css'
import { ConsoleView } from './console/console-view.tsx'
import { createDesk } from './console/create-desk.ts'
import { DeskProvider } from './console/desk.ts'
import { createDeskClock } from './console/desk-clock.ts'
import { createMemoryKeep } from './console/keep.ts'
import { createLanguage, htmlLang, LanguageProvider } from './console/language.ts'
import { createRoute } from './console/route.ts'
import { createToasts } from './console/toasts.ts'
import { galleryMe, galleryWire } from './gallery-desk.ts'
import { galleryItems } from './gallery-screen.ts'
import { createDeskLink } from './staff/desk-link.ts'

const asked = new URLSearchParams(location.search)
const now = instantAt(asked.get('day') ?? '2026-11-18', '14:05', defaultZone)
const pack = samplePack(now)
const keep = createMemoryKeep()
const language = createLanguage(keep)
language.locale.value = asked.get('lang') === 'en' ? 'en' : 'zh'
document.documentElement.lang = htmlLang[language.locale.value]

const desk = createDesk({
  me: galleryMe,
  link: createDeskLink(
    galleryWire(pack, galleryItems(new URLSearchParams(), now, pack.items), now),
    () => now,
  ),
  clock: createDeskClock(
    () => now,
    () => {},
  ),
  route: createRoute(window),
  toasts: createToasts(() => {}),
  keep,
  newId: () => 'new',
  backAgain: () => '',
  later: () => {},
  signOut: async () => {},
})

render(
  <LanguageProvider value={language}>
    <DeskProvider value={desk}>
      <ConsoleView />
    </DeskProvider>
  </LanguageProvider>,
  document.getElementById('console') ?? document.body,
)
