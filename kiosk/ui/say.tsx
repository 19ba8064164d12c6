/** A localized text on the glass: Chinese is marked as such where there is no English. */
import type { Localized } from '../../content/boards/envelope.ts'
import { useLocale } from './words.ts'

export function Say({ it }: { readonly it: Localized }) {
  const locale = useLocale()
  if (locale === 'zh') return it.zh
  return it.en === undefined ? <span lang="zh">{it.zh}</span> : it.en
}
