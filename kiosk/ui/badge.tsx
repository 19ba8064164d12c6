/** A badge: a word with a mark, never colour alone. `live` is cinnabar and only for what is live or changed. */
import type { ComponentChildren } from 'preact'
import styles from './badge.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly look?: 'plain' | 'live' | 'line'
  readonly dot?: boolean
  readonly children: ComponentChildren
}

export function Badge({ look = 'plain', dot, children }: Props) {
  return (
    <span class={styles.badge} data-look={look}>
      {dot && <i class={styles.dot} />}
      {children}
    </span>
  )
}

/** 示例: on everything that came with the sample pack. */
export function SampleMark({ of }: { readonly of: { readonly sample?: true | undefined } }) {
  const words = useWords()
  return of.sample ? <span class={styles.sample}>{words.sample}</span> : null
}
