/** A part of a room that scrolls by itself, with a finger, a wheel or the arrow keys. */
import type { ComponentChildren, Ref } from 'preact'
import styles from './scroll-area.module.css'

interface Props {
  readonly class?: string | undefined
  readonly area?: Ref<HTMLDivElement>
  readonly children: ComponentChildren
}

export function ScrollArea({ class: look, area, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <div class={`${styles.scroll} ${look ?? ''}`} tabIndex={0} ref={area}>
      {children}
    </div>
  )
}
