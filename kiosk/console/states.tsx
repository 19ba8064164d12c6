/** What stands where nothing can be shown: empty, on its way, refused. Always in words, with a way on. */
import type { ComponentChildren } from 'preact'
import type { Refusal } from '../../content/live/reply.ts'
import { Button, LinkButton } from './button.tsx'
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'
import { useLanguage, useWords } from './language.ts'
import styles from './states.module.css'
import { useWhen } from './when.ts'
import { WholeWords } from './whole-words.tsx'

export function Empty(props: {
  readonly title: string
  /** What to do next, in one sentence. */
  readonly hint?: string | undefined
  readonly children?: ComponentChildren
}) {
  return (
    <div class={styles.state}>
      <svg viewBox="0 0 52 52" class={styles.house} aria-hidden="true">
        <path d="M2 22C14 20 21 14 26 5c5 9 12 15 24 17l-3 5H5z" />
        <rect x="8" y="27" width="36" height="20" />
      </svg>
      <p class={props.hint ? styles.what : styles.quiet}>
        <WholeWords text={props.title} />
      </p>
      {props.hint && (
        <p>
          <WholeWords text={props.hint} />
        </p>
      )}
      {props.children}
    </div>
  )
}

/** What an address names is not there, or no longer. */
export function Gone({ list }: { readonly list: string }) {
  const { states: words } = useWords()
  return (
    <Empty title={words.gone} hint={words.goneHint}>
      <LinkButton href={list}>{words.toList}</LinkButton>
    </Empty>
  )
}

/** Seen only where an answer is slow: what comes at once must not flicker. */
export function Loading() {
  const words = useWords()
  return (
    <p class={styles.loading} role="status">
      {words.loading}
    </p>
  )
}

/** The words for a refusal, with the wait or the number of the fault it carries. */
export function useRefusalText() {
  const { refusals } = useLanguage()
  return (refusal: Refusal): string => {
    const { codes, retryIn, bug } = refusals.value
    const wait =
      refusal.retryAfterMs === undefined
        ? ''
        : ` ${retryIn(Math.ceil(refusal.retryAfterMs / 1000))}`
    return `${codes[refusal.code]}${wait}${refusal.bug ? ` ${bug(refusal.bug)}` : ''}`
  }
}

export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const text = useRefusalText()
  return (
    <p class={styles.refusal} role="alert">
      <Icon name="warn" />
      <span>{text(refusal)}</span>
    </p>
  )
}

/** Nothing is known: why, and what to do. What asking again cannot mend offers no button for it. */
export function Failed(props: { readonly refusal: Refusal; readonly again: () => void }) {
  const { refusal, again } = props
  const words = useWords()
  const text = useRefusalText()
  if (refusal.code === 'forbidden')
    return <Empty title={words.states.forbidden} hint={words.states.forbiddenHint} />
  if (refusal.code === 'not_found')
    return <Empty title={words.states.gone} hint={words.states.goneHint} />
  // The line that is back, and a wait that is over, ask again by themselves.
  const hint =
    refusal.code === 'offline'
      ? words.states.offlineHint
      : refusal.retryAfterMs === undefined
        ? text(refusal)
        : `${text({ ok: false, code: refusal.code })} ${words.states.retrying}`
  return (
    <div role="alert">
      <Empty title={words.states.failed} hint={hint}>
        <Button onClick={again}>{words.again}</Button>
      </Empty>
    </div>
  )
}

/**
 * Over an answer that could not be renewed. A line that is down has its own bar above the page, and
 * everything is asked for again when it is back.
 */
export function Stale(props: {
  readonly refusal: Refusal | null
  readonly at: number | null
  readonly again: () => void
}) {
  const { refusal, at, again } = props
  const words = useWords()
  const when = useWhen()
  const text = useRefusalText()
  if (!refusal || at === null || refusal.code === 'offline') return null
  return (
    <div class={styles.stale} role="alert">
      <Icon name="warn" />
      <span>
        {words.states.stale(when.moment(at))} {text(refusal)}
      </span>
      <Button kind="quiet" onClick={again}>
        {words.again}
      </Button>
    </div>
  )
}

/** In a dialog whose command waits for the line: it covers the bar that says so. */
export function Held({ busy }: { readonly busy: boolean }) {
  const desk = useDesk()
  const words = useWords()
  if (!busy || desk.link.state.value.is === 'live') return null
  return (
    <p class={styles.held} role="status">
      {words.link.held}
    </p>
  )
}
