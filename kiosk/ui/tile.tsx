/** A tile of the home: a piece of wall with a board's window, its name, and two lines of what is true now. */
import type { ComponentChildren } from 'preact'
import styles from './tile.module.css'
import { Window, type WindowFacts, type WindowName } from './windows.tsx'

interface Props {
  readonly hue: WindowName
  readonly facts?: WindowFacts
  readonly title: ComponentChildren
  readonly lines: readonly ComponentChildren[]
  readonly onPress: () => void
}

export function Tile({ hue, facts, title, lines, onPress }: Props) {
  return (
    <button type="button" class={styles.tile} data-hue={hue} onClick={onPress}>
      <Window name={hue} {...(facts ? { facts } : {})} />
      <span class={styles.words}>
        <b class={styles.title}>{title}</b>
        {lines.map((it, at) => (
          <span key={at} class={styles.line}>
            {it}
          </span>
        ))}
      </span>
    </button>
  )
}
