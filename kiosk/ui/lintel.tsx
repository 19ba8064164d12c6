/** The head of an opened room in the board's hue, with its hanging lattice (挂落) below. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import styles from './lintel.module.css'
import { Window, type WindowFacts, type WindowName } from './windows.tsx'

interface Props {
  /** Null in a room that belongs to no board. */
  readonly window: WindowName | null
  readonly facts?: WindowFacts
  readonly title: ComponentChildren
  readonly line?: ComponentChildren
  /** At the end: clock and age, or a badge. */
  readonly children?: ComponentChildren
}

export function Lintel({ window, facts, title, line, children }: Props) {
  return (
    <>
      <header class={styles.lintel}>
        {window && <Window name={window} {...(facts ? { facts } : {})} />}
        <div class={styles.words}>
          <h1 class={styles.title}>{title}</h1>
          {line && <p class={styles.line}>{line}</p>}
        </div>
        {children && <div class={styles.end}>{children}</div>}
      </header>
      <Lattice />
    </>
  )
}

function Lattice() {
  const id = useId()
  return (
    <svg class={styles.lattice} aria-hidden="true">
      <pattern id={id} width="108" height="44" patternUnits="userSpaceOnUse">
        <path d="M0 14H108M0 41H19V14M108 41H89V14M39 0V29H69V0M19 29H39M69 29H89" />
      </pattern>
      <rect width="100%" height="44" fill={`url(#${id})`} />
    </svg>
  )
}
