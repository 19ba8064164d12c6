/** A badge: a word with a mark, never colour alone. `live` is cinnabar and only for what is live or changed. */
import type { ComponentChildren } from 'preact'
import type { Item } from '../../content/boards/envelope.ts'
import { screenZh } from '../../content/locales/screen-zh.ts'
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

interface MarkProps {
  readonly of: Pick<Item, 'sample' | 'envelope'>
  /** Made up, where the board itself says so. */
  readonly madeUp?: true | undefined
}

/** 示例: on everything that came with the sample pack, unless its own title says it. */
export function SampleMark({ of, madeUp }: MarkProps) {
  const words = useWords()
  const isSaid = of.envelope.title.zh.includes(screenZh.sample)
  return (of.sample || madeUp) && !isSaid ? <span class={styles.sample}>{words.sample}</span> : null
}
