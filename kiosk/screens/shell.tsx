/** What a screen shows by its standing and its profile's mode. The touch home is there from the first paint, the other modes are chunks of their own. */
import { useComputed, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { lazyPart } from '../ui/lazy-part.tsx'
import '../ui/base.css'
import type { Mode } from '../../content/screens/profile.ts'
import { themeAt } from '../../content/screens/theme.ts'
import { frameOf } from '../ui/frame.ts'
import { Stage } from '../ui/stage.tsx'
import { loadEnglish, useFirstWords } from '../ui/words.ts'
import front from './front.module.css'
import { useScreen } from './screen.ts'
import styles from './shell.module.css'
import { fetchRest } from './touch/fetch-rest.ts'
import { Touch } from './touch/touch.tsx'

const shells: Record<Mode, ComponentType> = {
  touch: Touch,
  display: lazyPart(async () => (await import('./display/display.tsx')).Display),
  pad: lazyPart(async () => (await import('./pad/pad.tsx')).Pad),
}

const Covering = lazyPart(async () => (await fetchRest()).Covering)
const Notice = lazyPart(async () => (await import('./notice.tsx')).Notice)

function Starting() {
  return <main class={front.front}>{useFirstWords().starting}</main>
}

export function Shell() {
  const screen = useScreen()
  useSignalEffect(() => {
    const locale = screen.locale.value
    document.documentElement.lang = locale === 'en' ? 'en' : 'zh-Hans'
    if (locale === 'en') loadEnglish().catch(() => {})
  })
  const profile = screen.profile.value
  // Drawn anew when it changes, not each second.
  const theme = useComputed(() => {
    const zone = screen.profile.value?.centre.zone
    return zone ? themeAt(screen.now.value, zone) : 'day'
  }).value
  const isCovered = useComputed(() =>
    ['updating', 'takeover'].includes(screen.shown.value.is),
  ).value
  // What was typed under it is still there afterwards, and so is the place where it was typed. Taken here, since
  // the first covering has to be fetched, and by then what is inert has lost the focus.
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (isCovered && before instanceof HTMLElement) before.focus()
    }
  }, [isCovered])
  const standing = screen.standing.value.is
  if (standing === 'unenrolled' || standing === 'ended') return <Notice />
  if (standing !== 'ready' || !profile) return <Starting />
  const View = shells[profile.mode]
  return (
    <Stage
      frame={frameOf(profile)}
      theme={theme}
      comfort={screen.comfort.value}
      sill={profile.sill}
    >
      <div class={styles.under} inert={isCovered}>
        <View />
      </div>
      {isCovered && <Covering />}
    </Stage>
  )
}
