/** The age mark: how old what is on the glass is. Quiet when fresh, an amber bar when late, slate when offline. */
import { momentText } from '../../content/time/formats.ts'
import { useScreen } from '../screens/screen.ts'
import styles from './freshness.module.css'
import { useLocale, useWords } from './words.ts'

export function FreshnessMark() {
  const screen = useScreen()
  const words = useWords()
  const locale = useLocale()
  const { state, at } = screen.freshness.value
  const zone = screen.profile.value?.centre.zone
  const when =
    at === null || zone === undefined ? null : momentText(at, screen.now.value, zone, locale)
  const said = {
    live: words.updatedAt,
    late: words.lateSince,
    offline: words.offlineSince,
  }[state]
  const text = when === null ? words.offlineNever : said(when)
  // Another mark in its place, not the same one moved: it ends at the margin, and words are of any length.
  return (
    <span key={text} class={styles.mark} data-state={when === null ? 'offline' : state}>
      {when !== null && state === 'live' && <i class={styles.dot} />}
      {text}
    </span>
  )
}
