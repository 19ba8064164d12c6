/** A tile of the home: a piece of wall with a board's window, its name, and two lines of what is true now. */
import type { ComponentChildren } from 'preact'
import styles from './tile.module.css'
import type { WindowName } from './windows.tsx'

interface Props {
  readonly hue: WindowName
  /** The board's window; its place is kept until it has come. */
  readonly window: ComponentChildren
  readonly title: ComponentChildren
  readonly lines: readonly ComponentChildren[]
  readonly onPress: () => void
}

export function Tile({ hue, window, title, lines, onPress }: Props) {
  return (
    <button type="button" class={styles.tile} data-hue={hue} onClick={onPress}>
      <span class={styles.window}>{window}</span>
      <span class={styles.words}>
        <b class={styles.title}>{title}</b>
        {lines.map((it, at) => (
          <span key={at} class={styles.line} data-detail={at > 0 || undefined}>
            {it}
          </span>
        ))}
      </span>
    </button>
  )
}
