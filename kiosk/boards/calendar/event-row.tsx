/** One occurrence in a list: when, what, where, and what was changed about it. */
import { signUpWords, statusWords, words } from '../../../content/boards/calendar/calendar.words.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import { dateText } from '../../../content/time/formats.ts'
import type { Locale } from '../../screens/screen.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import styles from './event-row.module.css'

const elsewhen = (it: Occurrence, locale: Locale): string => {
  if (!it.moved) return ''
  return it.moved.date === it.date
    ? it.moved.startsAt
    : `${dateText(it.moved.date, locale)} ${it.moved.startsAt}`
}

export function EventRow({ it }: { readonly it: Occurrence }) {
  const ui = useWords()
  return (
    <article class={styles.event} data-status={it.status}>
      <b class={styles.time}>{it.startsAt}</b>
      <div class={styles.what}>
        <StatusLine it={it} />
        <h3 class={styles.title}>
          <Painted item={it.item}>
            <Say it={it.title} />
          </Painted>
        </h3>
        <p class={styles.place}>
          <span>
            <Say it={it.place} />
          </span>
          <span>{ui.until(it.endsAt)}</span>
          {it.status === 'later' && it.body.signUp === 'desk' && (
            <span>
              <Say it={signUpWords.desk} />
            </span>
          )}
          <SampleMark of={it.item} />
        </p>
        {it.reason && (
          <p class={styles.reason}>
            <Say it={it.reason} />
          </p>
        )}
      </div>
    </article>
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
