/** A large title: lines break between words, not inside them, where the browser can tell words in Chinese. */
import { Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Localized } from '../../content/boards/envelope.ts'
import styles from './title.module.css'
import { said, useLocale } from './words.ts'

function wordsOf(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [text]
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return Array.from(segments, (it) => it.segment)
}

export function Title({ it }: { readonly it: Localized }) {
  const locale = useLocale()
  const text = said(it, locale)
  const words = useMemo(() => wordsOf(text), [text])
  return (
    <span class={styles.title} lang={locale === 'en' && it.en === undefined ? 'zh' : undefined}>
      {words.map((word, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  )
}
