/** A large title: lines break between words, not inside them, where the browser can tell words in Chinese. */
import { useMemo } from 'preact/hooks'
import type { Localized } from '../../content/boards/envelope.ts'
import { breakable } from './breakable.ts'
import styles from './title.module.css'
import { said, useLocale } from './words.ts'

export function Title({ it }: { readonly it: Localized }) {
  const locale = useLocale()
  const text = said(it, locale)
  const words = useMemo(() => breakable(text), [text])
  return (
    <span class={styles.title} lang={locale === 'en' && it.en === undefined ? 'zh' : undefined}>
      {words.flatMap((word, at) => (at > 0 ? [<wbr key={at} />, word] : [word]))}
    </span>
  )
}
