/**
 * A part of a room that scrolls by itself, with a finger, a wheel or the arrow keys. A gesture is never
 * the only way: where there is more than fits, two buttons turn it.
 */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'
import styles from './scroll-area.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly class?: string | undefined
  /** Its buttons stand below it on wide glass too. */
  readonly below?: boolean
  /** Other ways on from here, in one row with its own buttons. */
  readonly acts?: ComponentChildren
  readonly children: ComponentChildren
}

/** How much of a view one touch turns: a row of the one before stays, so that nobody loses the place. */
const turned = 0.85

export function ScrollArea({ class: look, below, acts, children }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const words = useWords()
  /** What lies hidden: null when all is in view. */
  const more = useSignal<'up' | 'down' | 'both' | null>(null)
  const measure = () => {
    const it = area.current
    if (!it) return
    const up = it.scrollTop > 1
    const down = it.scrollTop + it.clientHeight < it.scrollHeight - 2
    more.value = up && down ? 'both' : up ? 'up' : down ? 'down' : null
  }
  // What stands in it grows when a list is drawn on or a sum is opened.
  useEffect(() => {
    const watch = new ResizeObserver(measure)
    for (const it of [area.current, ...(area.current?.children ?? [])]) if (it) watch.observe(it)
    return () => watch.disconnect()
  })
  const turn = (way: number) => {
    const it = area.current
    it?.scrollBy({ top: way * turned * it.clientHeight })
  }
  return (
    <div class={styles.area} data-below={below}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it */}
      <div class={`${styles.scroll} ${look ?? ''}`} tabIndex={0} ref={area} onScroll={measure}>
        {children}
      </div>
      {(more.value || acts) && (
        <div class={styles.turns}>
          {acts}
          {more.value && (
            <div class={styles.ways}>
              <Button wide disabled={more.value === 'down'} onPress={() => turn(-1)}>
                <Icon name="up" />
                {words.pageUp}
              </Button>
              <Button wide disabled={more.value === 'up'} onPress={() => turn(1)}>
                <Icon name="down" />
                {words.pageDown}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
