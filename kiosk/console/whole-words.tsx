/** A title whose lines break between words, not inside them, where the browser can tell words in Chinese. */
import { Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import { breakable } from '../ui/breakable.ts'
import styles from './whole-words.module.css'

export function WholeWords({ text, lang }: { readonly text: string; readonly lang?: string }) {
  const words = useMemo(() => breakable(text), [text])
  return (
    <span class={styles.words} lang={lang}>
      {words.map((word, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  )
}
