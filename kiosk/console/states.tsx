/** What stands where nothing can be shown: empty, on its way, refused. Always in words, with a way on. */
import type { ComponentChildren } from 'preact'
import type { Refusal } from '../../content/live/reply.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { useLanguage, useWords } from './language.ts'
import styles from './states.module.css'

export function Empty(props: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class={styles.state}>
      <svg viewBox="0 0 52 52" class={styles.house} aria-hidden="true">
        <path d="M2 22C14 20 21 14 26 5c5 9 12 15 24 17l-3 5H5z" />
        <rect x="8" y="27" width="36" height="20" />
      </svg>
      <p>{props.title}</p>
      {props.children}
    </div>
  )
}

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

export function Failed(props: { readonly refusal: Refusal; readonly again: () => void }) {
  const words = useWords()
  return (
    <div class={styles.state}>
      <RefusalNote refusal={props.refusal} />
      <Button onClick={props.again}>{words.again}</Button>
    </div>
  )
}
