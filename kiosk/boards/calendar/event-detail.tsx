/** One event by itself: when, where, who, how to take part, and what staff wrote about it. */
import { signUpWords, words } from '../../../content/boards/calendar/calendar.words.ts'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import { dayText, timeRange } from '../../../content/time/formats.ts'
import { SampleMark } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { TextBlocks } from '../../ui/text-blocks.tsx'
import { Title } from '../../ui/title.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './event-detail.module.css'
import { StatusLine } from './event-row.tsx'

interface Props {
  readonly it: Occurrence
  readonly close: () => void
}

export function EventDetail({ it, close }: Props) {
  const locale = useLocale()
  const { summary } = it.item.envelope
  return (
    <ScrollArea
      class={styles.card}
      acts={
        <Button wide look="fill" onPress={close}>
          <Icon name="back" />
          <Say it={words.back} />
        </Button>
      }
    >
      <div class={styles.status}>
        <StatusLine it={it} /> <SampleMark of={it.item} />
      </div>
      <h2 class={styles.title}>
        <Painted item={it.item}>
          <Title it={it.title} />
        </Painted>
      </h2>
      {it.reason && (
        <p class={styles.reason}>
          <Say it={it.reason} />
        </p>
      )}
      <dl class={styles.facts}>
        <dt>
          <Say it={words.when} />
        </dt>
        <dd>
          {dayText(it.date, locale)} {timeRange(it.startsAt, it.endsAt)}
        </dd>
        <dt>
          <Say it={words.where} />
        </dt>
        <dd>
          <Say it={it.place} />
        </dd>
        {it.body.organisers.length > 0 && (
          <>
            <dt>
              <Say it={words.who} />
            </dt>
            <dd>
              {it.body.organisers.map((one) => (
                <p key={one.zh}>
                  <Say it={one} />
                </p>
              ))}
            </dd>
          </>
        )}
        <dt>
          <Say it={words.join} />
        </dt>
        <dd>
          <Say it={signUpWords[it.body.signUp]} />
        </dd>
      </dl>
      {it.body.text?.blocks ? (
        <TextBlocks blocks={it.body.text.blocks} />
      ) : (
        summary && (
          <p class={styles.text}>
            <Say it={summary} />
          </p>
        )
      )}
    </ScrollArea>
  )
}
