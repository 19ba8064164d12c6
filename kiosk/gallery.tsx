/**
 * Development and tests only: every view of a screen with the sample pack and a made-up screen, in any state.
 * `/gallery.html?screen=hall-touch&at=14:05&state=offline&lang=en&visit=active&items=none`
 * (or `one`, `many`), `only=projects`, `maintenance=room`, `elder`, `low`, `contrast`, `sill=900`; no build contains it.
 * `aloud`, `moonless`, `newer`, `lacking`, `broken`, `publish`, `taps=40`, `standing=ended`, `width`, `height`,
 * `diagonal`, `distance`. `parts` shows every part in every state instead (`gallery-parts.tsx`).
 * With a `day` its clock stands still, and `window.gallery` shows the next state without a new page.
 */
import { render } from 'preact'
import { type Aid, toggleAid } from '../content/screens/comfort.ts'
import { showMaintenance } from './gallery-maintenance.ts'
import { type MadeUpScreen, makeUpScreen } from './gallery-screen.ts'
import { ScreenProvider } from './screens/screen.ts'
import { Shell } from './screens/shell.tsx'
import { loadWords } from './ui/words.ts'

/** What a test turns. */
export interface Gallery {
  /** Shows another state, from nothing, as if the page had been opened with that address. */
  show(search: string): void
  /** Lets the made-up clock go on. */
  pass(seconds: number): void
  /** One touch on an aid, as the buttons on the steps do. */
  toggle(aid: Aid): void
}

const root = document.getElementById('screen') ?? document.body
const real = Date.now()
let ticking: ReturnType<typeof setInterval> | undefined
let shown: MadeUpScreen | undefined

/** Publishes a notice a moment after the page began, to see the jump. */
function publishLater({ items, now }: MadeUpScreen): void {
  setTimeout(() => {
    const first = items.value.find((it) => it.board === 'announcements')
    if (!first) return
    const title = { zh: '刚刚发布的一条通知：明天上午停水' }
    const times = { from: now.value, publishedAt: now.value }
    const envelope = { title, level: 'important' as const }
    items.value = [{ ...first, id: 'news', rev: 100_000, ...times, envelope }, ...items.value]
  }, 3000)
}

function show(search: string): void {
  const asked = new URLSearchParams(search)
  const made = makeUpScreen(asked, real)
  const start = made.now.value
  clearInterval(ticking)
  if (!asked.has('day'))
    ticking = setInterval(() => {
      made.now.value = start + (Date.now() - real) * Number(asked.get('speed') ?? 1)
    }, 1000)
  if (asked.has('publish')) publishLater(made)
  shown?.screen.leave()
  shown = made
  render(null, root)
  render(
    <ScreenProvider value={made.screen}>
      <Shell />
    </ScreenProvider>,
    root,
  )
  if (asked.has('maintenance')) void showMaintenance(made.screen, asked)
}

const gallery: Gallery = {
  show,
  pass(seconds) {
    if (shown) shown.now.value += seconds * 1000
  },
  toggle(aid) {
    const comfort = shown?.screen.comfort
    if (comfort) comfort.value = toggleAid(comfort.peek(), aid)
  },
}
Object.assign(window, { gallery })
const asked = new URLSearchParams(location.search)
if (asked.has('parts')) {
  const [{ PartsPage }] = await Promise.all([import('./gallery-parts.tsx'), loadWords()])
  render(<PartsPage asked={asked} />, root)
} else show(location.search)
