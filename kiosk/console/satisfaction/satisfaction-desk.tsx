/** Satisfaction: what residents touched, point by point, counted as it comes in and open to recounting. */
import { useState } from 'preact/hooks'
import type { AskValue } from '../../../content/live/asks.ts'
import {
  enoughTaps,
  filteredOf,
  percentText,
  type Rate,
  ratesOf,
  shares,
} from '../../../content/satisfaction/counting.ts'
import { gradeWords } from '../../../content/satisfaction/grades.words.ts'
import { grades, type Point } from '../../../content/satisfaction/points.ts'
import type { Counts } from '../../../content/satisfaction/tallies.ts'
import { Face } from '../../ui/faces.tsx'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { useAsked } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { DeskPage } from '../list-detail.tsx'
import { Empty, Failed, Loading } from '../states.tsx'
import { useWhen } from '../when.ts'
import styles from './satisfaction-desk.module.css'

type PointTally = AskValue['tallies:list'][number]

function RateFigure(props: {
  readonly label: string
  readonly note?: string
  readonly rate: Rate
}) {
  const { label, note, rate } = props
  const { satisfaction: words } = useWords()
  const enough = rate.enough && rate.rate !== null
  return (
    <div class={styles.rate}>
      <dt>
        {label}
        {note && <small>{note}</small>}
      </dt>
      <dd>
        {enough ? <b>{percentText(rate.rate ?? 0)}%</b> : <b class={styles.few}>{words.few}</b>}
        <small>
          {rate.k} / {rate.n}
        </small>
      </dd>
    </div>
  )
}

/** One strip for the whole, whose parts add up; beneath it a row per grade with its number. */
function Grades({ counts }: { readonly counts: Counts }) {
  const { locale } = useLanguage()
  const parts = shares(counts.grades)
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, it) => sum + it, 0))
  return (
    <>
      <svg class={styles.strip} aria-hidden="true">
        {grades.map((grade, at) => (
          <rect
            key={grade}
            data-grade={grade}
            x={`${starts[at]}%`}
            width={`${parts[at]}%`}
            height="100%"
          />
        ))}
      </svg>
      <ul class={styles.grades}>
        {grades.map((grade, at) => {
          const word = inLocale(gradeWords[grade], locale.value)
          return (
            <li key={grade} data-grade={grade}>
              <Face grade={grade} />
              <span>{word.text}</span>
              <svg class={styles.bar} aria-hidden="true">
                <rect width={`${parts[at]}%`} height="12" rx="3" />
              </svg>
              <b>{counts.grades[at]}</b>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Span(props: { readonly title: string; readonly counts: Counts }) {
  const { title, counts } = props
  const { satisfaction: words } = useWords()
  const rates = ratesOf(counts.grades)
  const filtered = filteredOf(counts)
  return (
    <section class={styles.span}>
      <h3>
        {title}
        <span>{rates.n === 0 ? words.noTaps : words.taps(rates.n)}</span>
      </h3>
      <Grades counts={counts} />
      <dl class={styles.rates}>
        <RateFigure label={words.satisfied} note={words.satisfiedWith} rate={rates.withFair} />
        <RateFigure
          label={words.satisfied}
          note={words.satisfiedWithout}
          rate={rates.withoutFair}
        />
        <RateFigure label={words.bad} rate={rates.bad} />
      </dl>
      {rates.n > 0 && rates.n < enoughTaps && (
        <p class={styles.note}>{words.fewHint(rates.n, enoughTaps)}</p>
      )}
      <p class={styles.note}>
        {filtered === 0 ? (
          words.filteredNone
        ) : (
          <>
            <b>{words.filtered(filtered)}</b> {words.filteredWhy(counts.tooFast, counts.undone)}
          </>
        )}
      </p>
    </section>
  )
}

function PointCard({ point, tally }: PointTally) {
  const words = useWords()
  const when = useWhen()
  const { locale } = useLanguage()
  const [asking, ask] = useState(false)
  const body = point.body as Point
  const subject = inLocale(body.subject, locale.value)
  const question = inLocale(body.question, locale.value)
  return (
    <article class={styles.card}>
      <header>
        <h2 lang={subject.lang}>{subject.text}</h2>
        {point.sample && <Badge tone="grey">{words.sample}</Badge>}
        <p lang={question.lang}>{question.text}</p>
        <Button onClick={() => ask(true)}>{words.satisfaction.how}</Button>
      </header>
      {tally ? (
        <div class={styles.spans}>
          <Span title={`${words.satisfaction.today} ${when.day(tally.day)}`} counts={tally.today} />
          <Span title={words.satisfaction.month} counts={tally.month} />
        </div>
      ) : (
        <p class={styles.none}>{words.satisfaction.noTally}</p>
      )}
      {asking && (
        <Dialog title={words.satisfaction.howTitle} onClose={() => ask(false)}>
          <ul class={styles.how}>
            {words.satisfaction.howLines.map((it) => (
              <li key={it}>{it}</li>
            ))}
            <li>{words.satisfaction.howPace(body.pacing.minInterval / 1000)}</li>
            <li>{words.satisfaction.kept}</li>
          </ul>
        </Dialog>
      )}
    </article>
  )
}

export function SatisfactionDesk() {
  const words = useWords()
  const { answer, refusal, again } = useAsked('tallies:list', {})
  return (
    <DeskPage title={words.desks.satisfaction}>
      {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
      {answer?.length === 0 && <Empty title={words.satisfaction.empty} />}
      {answer && answer.length > 0 && (
        <div class={styles.points}>
          {answer.map((it) => (
            <PointCard key={it.point.id} {...it} />
          ))}
        </div>
      )}
    </DeskPage>
  )
}
