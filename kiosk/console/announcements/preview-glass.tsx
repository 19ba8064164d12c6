/**
 * One notice on a touch screen or a display, drawn by the very views that screens use, over a screen
 * that is not there: nothing is sent, nothing painted is reported. Fetched when somebody looks.
 */
import { type Signal, signal } from '@preact/signals'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { arrange } from '../../../content/boards/announcements/announcements.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import { boardNames } from '../../../content/boards/names.ts'
import { plainComfort } from '../../../content/screens/comfort.ts'
import type { Profile } from '../../../content/screens/profile.ts'
import { NoticeReader } from '../../boards/announcements/notice-reader.tsx'
import { NoticeSlide } from '../../boards/announcements/notice-slide.tsx'
import { type Screen, ScreenProvider } from '../../screens/screen.ts'
import { frameOf, zoomFor } from '../../ui/frame.ts'
import '../../ui/comfort.css'
import { Lintel } from '../../ui/lintel.tsx'
import styles from './preview-glass.module.css'

interface FakeScreen extends Screen {
  readonly items: Signal<readonly Item[]>
  readonly now: Signal<number>
}

function createFakeScreen(profile: Profile, elder: boolean): FakeScreen {
  const safe = async () => ({ ok: true as const, id: 'preview' })
  return {
    standing: signal({ is: 'ready' }),
    profile: signal(profile),
    items: signal<readonly Item[]>([]),
    now: signal(0),
    freshness: signal({ state: 'live', at: null }),
    session: signal({ is: 'active', quietSince: 0 }),
    shown: signal({ is: 'active', urgent: [], line: 'live' }),
    comfort: signal({ ...plainComfort, elder }),
    locale: signal('zh'),
    missing: signal([]),
    keepPrivate: () => () => {},
    tap: safe,
    undo: safe,
    touch: () => ({ swallowed: false }),
    stay() {},
    understood() {},
    again() {},
    leave() {},
    watchPaint: () => () => {},
  }
}

/** How large the place for the sheet is; measured, because a zoom must be a number. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const watch = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { ref, room }
}

export interface GlassProps {
  readonly item: Item
  readonly profile: Profile
  readonly elder: boolean
  readonly now: number
  readonly label: string
}

export function PreviewGlass({ item, profile, elder, now, label }: GlassProps) {
  const { ref, room } = useRoom()
  const screen = useMemo(() => createFakeScreen(profile, elder), [profile, elder])
  useEffect(() => {
    screen.now.value = now
  }, [screen, now])
  const frame = frameOf(profile)
  const [notice] = arrange([item], now, profile.centre.zone)
  return (
    <div class={styles.room} ref={ref} role="img" aria-label={label}>
      <div
        class={styles.sheet}
        inert
        data-theme="day"
        data-frame={frame.kind}
        data-upright={frame.upright}
        data-elder={elder}
        data-low={false}
        data-contrast={false}
        style={{
          width: `${frame.width}px`,
          height: `${frame.height}px`,
          zoom: zoomFor(frame, room) || 0.1,
          '--mm': `${frame.mm.toFixed(3)}px`,
          '--far': `${frame.far.toFixed(3)}px`,
        }}
      >
        <ScreenProvider value={screen}>
          {notice && profile.mode === 'display' && <NoticeSlide notice={notice} />}
          {notice && profile.mode !== 'display' && (
            <section class={styles.reader} data-hue="announcements">
              <Lintel window="announcements" title={boardNames.announcements.zh} />
              <div class={styles.paper}>
                <NoticeReader notices={[notice]} at={0} open={() => {}} />
              </div>
            </section>
          )}
        </ScreenProvider>
      </div>
    </div>
  )
}
