/** One occurrence in a list: when, what, where, and what was changed about it. A touch opens it. */
import { signUpWords, statusWords, words } from '../../../content/boards/calendar/calendar.words.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import { dateText, untilText } from '../../../content/time/formats.ts'
import { type Locale, useScreen } from '../../screens/screen.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import styles from './event-row.module.css'

export type OpenEvent = (it: Occurrence) => void

const elsewhen = (it: Occurrence, locale: Locale): string => {
  if (!it.moved) return ''
  return it.moved.date === it.date
    ? it.moved.startsAt
    : `${dateText(it.moved.date, locale)} ${it.moved.startsAt}`
}

/** Nearer than this is said as a distance: 25 分钟后. */
const near = 6 * 3_600_000

interface Props {
  readonly it: Occurrence
  readonly open: OpenEvent
}

export function EventRow({ it, open }: Props) {
  const screen = useScreen()
  const locale = useLocale()
  const ui = useWords()
  const ahead = it.start - screen.now.peek()
  return (
    <li class={styles.item}>
      <button type="button" class={styles.event} data-status={it.status} onClick={() => open(it)}>
        <b class={styles.time}>{it.startsAt}</b>
        <span class={styles.what}>
          <StatusLine it={it} />
          <b class={styles.title}>
            <Painted item={it.item}>
              <Say it={it.title} />
            </Painted>
          </b>
          <span class={styles.place}>
            <span>
              <Say it={it.place} />
            </span>
            <span data-detail>{ui.until(it.endsAt)}</span>
            {it.status === 'later' && ahead < near && (
              <span data-detail>{untilText(ahead, locale)}</span>
            )}
            {it.status === 'later' && it.body.signUp === 'desk' && (
              <span data-detail>
                <Say it={signUpWords.desk} />
              </span>
            )}
            <SampleMark of={it.item} />
          </span>
          {it.reason && (
            <span class={styles.reason}>
              <Say it={it.reason} />
            </span>
          )}
        </span>
      </button>
    </li>
  )
}

/** 正在进行, 已取消, 改自 …, 改到 …: said where it stands. */
export function StatusLine({ it }: { readonly it: Occurrence }) {
  const locale = useLocale()
  if (it.status === 'now')
    return (
      <Badge look="live" dot>
        <Say it={statusWords.now} />
      </Badge>
    )
  if (it.status === 'cancelled')
    return (
      <Badge look="line">
        <Say it={statusWords.cancelled} />
      </Badge>
    )
  if (it.moved && it.status !== 'ended')
    return (
      <Badge look="line">
        <Say
          it={
            it.status === 'movedAway'
              ? words.movedTo(elsewhen(it, locale))
              : words.movedFrom(elsewhen(it, locale))
          }
        />
      </Badge>
    )
  return null
}
