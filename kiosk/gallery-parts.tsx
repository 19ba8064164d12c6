/**
 * Development only: every part in every state, theme, aid and size, with its name beside it, to be held
 * against `parts.png` of the look. `/gallery.html?parts&size=21-wide&theme=evening&aids=elder&lang=en`;
 * without `size` the 43″ upright in all themes and aids, `size=all` is all of them. A display's sheets hold
 * its slides, a touch screen's and a pad's the parts.
 */
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { aids as allAids } from '../content/screens/comfort.ts'
import { BoardParts } from './gallery-board-parts.tsx'
import styles from './gallery-parts.module.css'
import { makeUpScreen } from './gallery-screen.ts'
import { SlideParts } from './gallery-slides.tsx'
import { forced } from './gallery-state.tsx'
import { UiParts } from './gallery-ui-parts.tsx'
import { ScreenProvider } from './screens/screen.ts'
import './ui/base.css'
import { frameOf } from './ui/frame.ts'
import { loadEnglish } from './ui/words.ts'

const sizes = {
  '43-upright': 'screen=hall-touch',
  '32-upright': 'screen=hall-touch&diagonal=32',
  '10-upright': 'screen=hall-touch&width=800&height=1280&diagonal=10.1',
  '21-wide': 'screen=hall-touch&width=1920&height=1080&diagonal=21.5',
  '55-display': 'screen=hall-display',
  '43-display': 'screen=hall-display&width=1080&height=1920&diagonal=43',
  '10-pad': 'screen=counter-pad',
} as const
const themes = ['day', 'evening'] as const
const aids = ['', 'elder', 'contrast', 'elder,contrast'] as const

/** Copies each rule for a pressed or focused part to one for a part that is said to be so. */
function copyRules(within: CSSStyleSheet | CSSGroupingRule): void {
  for (const it of [...within.cssRules].reverse()) {
    if (it instanceof CSSGroupingRule) copyRules(it)
    if (!(it instanceof CSSStyleRule)) continue
    for (const [state, pseudo] of Object.entries(forced))
      if (it.selectorText.includes(pseudo))
        within.insertRule(
          it.cssText.replaceAll(pseudo, `[data-forced="${state}"]`),
          [...within.cssRules].indexOf(it) + 1,
        )
  }
}

interface SheetProps {
  readonly size: keyof typeof sizes
  readonly theme: (typeof themes)[number]
  readonly aids: string
  readonly asked: URLSearchParams
}

function Sheet({ size, theme, aids: on, asked }: SheetProps): JSX.Element | null {
  const screen = useMemo(() => {
    const all = new URLSearchParams(`${sizes[size]}&taps=40&${asked}`)
    for (const it of on.split(',')) all.set(it, '')
    return makeUpScreen(all, Date.now()).screen
  }, [size, on, asked])
  const profile = screen.profile.value
  if (!profile) return null
  const frame = frameOf(profile)
  const comfort = screen.comfort.value
  return (
    <section data-theme={theme} style={{ zoom: Number(asked.get('zoom') ?? 0.5) }}>
      <div
        class={styles.sheet}
        data-frame={frame.kind}
        data-upright={frame.upright}
        {...Object.fromEntries(allAids.map((it) => [`data-${it}`, String(comfort[it])]))}
        style={{
          width: `${frame.width}px`,
          '--mm': `${frame.mm.toFixed(3)}px`,
          '--far': `${frame.far.toFixed(3)}px`,
        }}
      >
        <h2 class={styles.title}>
          {size} · {theme} {on && `· ${on}`}
        </h2>
        <ScreenProvider value={screen}>
          {profile.mode === 'display' ? (
            <SlideParts />
          ) : (
            <>
              <UiParts />
              <BoardParts />
            </>
          )}
        </ScreenProvider>
      </div>
    </section>
  )
}

export function PartsPage({ asked }: { readonly asked: URLSearchParams }) {
  useEffect(() => {
    if (asked.get('lang') === 'en') void loadEnglish()
    for (const it of document.styleSheets) copyRules(it)
  }, [asked])
  const only = <T extends string>(name: string, all: readonly T[]): readonly T[] => {
    const wanted = asked.get(name)
    return wanted === null || wanted === 'all' ? all : all.filter((it) => it === wanted)
  }
  const every = Object.keys(sizes) as (keyof typeof sizes)[]
  const shown = asked.has('size') ? only('size', every) : every.slice(0, 1)
  return (
    <main class={styles.page}>
      <nav class={styles.ways}>
        {[...every, 'all'].map((it) => (
          <a key={it} href={`?parts&size=${it}`}>
            {it}
          </a>
        ))}
      </nav>
      <div class={styles.sheets}>
        {shown.flatMap((size) =>
          // A display has no visitor to ask for an aid.
          only('aids', size.endsWith('display') ? aids.slice(0, 1) : aids).flatMap((on) =>
            only('theme', themes).map((theme) => (
              <Sheet
                key={`${size} ${theme} ${on}`}
                size={size}
                theme={theme}
                aids={on}
                asked={asked}
              />
            )),
          ),
        )}
      </div>
    </main>
  )
}
