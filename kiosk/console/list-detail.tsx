/**
 * A list and what is open of it, side by side; on a phone the list is a page of its own. Up, down, Home
 * and End walk the list, and the row that is open is said to be current.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.ts'
import styles from './list-detail.module.css'

/** One desk: its name, what can be done on the whole of it, and its parts. */
export function DeskPage(props: {
  readonly title: string
  /** Beside the title. */
  readonly mark?: ComponentChildren
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <div class={styles.desk}>
      <header class={styles.head}>
        <h1>{props.title}</h1>
        {props.mark}
        <span class={styles.space} />
        {props.tools}
      </header>
      {props.children}
    </div>
  )
}

export function SearchBox(props: {
  readonly value: string
  /** What may be typed here. */
  readonly hint?: string
  readonly onInput: (text: string) => void
}) {
  const words = useWords()
  return (
    <label class={styles.search}>
      <Icon name="find" />
      <input
        type="search"
        value={props.value}
        placeholder={props.hint ?? words.search}
        aria-label={props.hint ? `${words.search}${words.dot}${props.hint}` : words.search}
        onKeyDown={(event) => {
          // Escape empties it, as people expect of a search; the page behind it hears nothing of that.
          if (event.key !== 'Escape' || props.value === '') return
          event.preventDefault()
          props.onInput('')
        }}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  )
}

export function ListDetail(props: {
  readonly open: string | null
  /** Where the list is, for the way back on a phone. */
  readonly back: string
  readonly list: ComponentChildren
  readonly foot?: ComponentChildren
  readonly detail: ComponentChildren
  /** Writing takes the whole width; the list is one step back. */
  readonly wide?: boolean
  /** There is nothing to open: the list says so, alone. */
  readonly isEmpty?: boolean
}) {
  const words = useWords()
  const detail = useRef<HTMLElement>(null)
  const before = useRef(props.open)
  useEffect(() => {
    // Opening a row on a phone replaces the list: the reader's place moves with it.
    if (props.open !== before.current && props.open && matchMedia('(max-width: 899px)').matches)
      detail.current?.focus()
    before.current = props.open
  }, [props.open])
  return (
    <div
      class={styles.both}
      data-open={props.open !== null}
      data-wide={props.wide === true}
      data-empty={props.isEmpty === true && props.open === null}
    >
      <div class={styles.list}>
        {props.list}
        {props.foot && <p class={styles.foot}>{props.foot}</p>}
      </div>
      <section class={styles.detail} ref={detail} tabIndex={-1}>
        {props.open !== null && (
          <div class={styles.back}>
            <LinkButton kind="quiet" icon="back" href={props.back}>
              {words.back}
            </LinkButton>
          </div>
        )}
        {props.detail}
      </section>
    </div>
  )
}

export function Rows(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <ul
      class={styles.rows}
      aria-label={props.label}
      onKeyDown={(event) => {
        const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')]
        const at = links.indexOf(document.activeElement as HTMLElement)
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
        const next = to === undefined ? undefined : links[to]
        if (!next) return
        event.preventDefault()
        next.focus()
      }}
    >
      {props.children}
    </ul>
  )
}

export function Row(props: {
  readonly href: string
  readonly current: boolean
  readonly old?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <li>
      <a
        class={props.old ? styles.old : styles.row}
        href={props.href}
        aria-current={props.current ? 'true' : undefined}
      >
        {props.children}
      </a>
    </li>
  )
}
