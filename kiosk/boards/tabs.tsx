/** A row of doors in a room: the open one is pressed in. Arrow keys walk along it. */
import type { ComponentChildren } from 'preact'
import styles from './tabs.module.css'

interface Props<K extends string> {
  readonly tabs: readonly {
    readonly key: K
    readonly name: ComponentChildren
    readonly note?: ComponentChildren
  }[]
  readonly open: K
  readonly choose: (key: K) => void
}

export function Tabs<K extends string>({ tabs, open, choose }: Props<K>) {
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const at = tabs.findIndex((it) => it.key === open)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    choose(next.key)
    const row = event.currentTarget as HTMLElement
    row.querySelectorAll('button')[tabs.indexOf(next)]?.focus()
  }
  return (
    <div class={styles.tabs} role="tablist" onKeyDown={walk}>
      {tabs.map(({ key, name, note }) => (
        <button
          key={key}
          type="button"
          role="tab"
          class={styles.tab}
          aria-selected={key === open}
          tabIndex={key === open ? 0 : -1}
          onClick={() => choose(key)}
        >
          {name}
          {note && <small>{note}</small>}
        </button>
      ))}
    </div>
  )
}
