/** The sheet that a screen is drawn on: scaled to the window by CSS zoom, centred, never scrolled. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { type Comfort, reachLine } from '../../content/screens/comfort.ts'
import { type Frame, zoomFor } from './frame.ts'
import styles from './stage.module.css'

const windowSize = () => ({ width: innerWidth, height: innerHeight })

interface Props {
  readonly frame: Frame
  readonly theme: 'day' | 'evening'
  /** What the visitor asked of the glass: styles follow it by the marks on the sheet. */
  readonly comfort: Comfort
  /** Height of the glass's lower edge above the floor, mm. */
  readonly sill: number | null
  readonly children: ComponentChildren
}

export function Stage({ frame, theme, comfort, sill, children }: Props) {
  const size = useSignal(windowSize())
  useEffect(() => {
    const measure = () => {
      size.value = windowSize()
    }
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [size])
  const reach = reachLine({ ...frame, sill })
  return (
    <div class={styles.hall} data-theme={theme}>
      <div
        class={styles.sheet}
        data-frame={frame.kind}
        data-upright={frame.upright}
        data-elder={comfort.elder}
        data-low={comfort.low}
        data-contrast={comfort.contrast}
        style={{
          width: `${frame.width}px`,
          height: `${frame.height}px`,
          zoom: zoomFor(frame, size.value),
          '--mm': `${frame.mm.toFixed(3)}px`,
          '--far': `${frame.far.toFixed(3)}px`,
          '--reach': `${reach}px`,
          '--over': `${frame.height - reach}px`,
        }}
      >
        {children}
      </div>
    </div>
  )
}
