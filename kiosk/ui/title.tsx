/** A large title: lines break after a comma, else between words, where the browser can tell words in Chinese. */
import { Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Localized } from '../../content/boards/envelope.ts'
import { breakable, clausesOf } from './breakable.ts'
import styles from './title.module.css'
import { said, useLocale } from './words.ts'

export function Title({ it }: { readonly it: Localized }) {
  const locale = useLocale()
  const text = said(it, locale)
  const clauses = useMemo(() => clausesOf(text).map(breakable), [text])
  return (
    <span class={styles.title} lang={locale === 'en' && it.en === undefined ? 'zh' : undefined}>
      {clauses.map((words, at) => (
        // A long one breaks between any of its words.
        <span key={at} class={clauses.length > 1 && words.length < 8 ? styles.clause : ''}>
          {words.map((word, at) => (
            <Fragment key={at}>
              {at > 0 && <wbr />}
              {word}
            </Fragment>
          ))}
        </span>
      ))}
    </span>
  )
}
