/** Satisfaction: what residents touched, counted as it comes in, each rate with what it rests on. */
import { useState } from 'preact/hooks'
import type { AskValue } from '../../../content/live/asks.ts'
import { enoughTaps, filteredOf, ratesOf, shares } from '../../../content/satisfaction/counting.ts'
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
import { countsOf, type PointTally, type Span, sumOf } from './point-rates.ts'
import { PointsCard } from './points-card.tsx'
import { RateFigure } from './rate-figure.tsx'
import styles from './satisfaction-desk.module.css'

function Figures({ counts }: { readonly counts: Counts }) {
  const { satisfaction: words } = useWords()
  const rates = ratesOf(counts.grades)
  return (
    <dl class={styles.figures}>
      <RateFigure label={words.satisfiedWithout} rate={rates.withoutFair} />
      <RateFigure label={words.satisfiedWith} rate={rates.withFair} />
      <RateFigure label={words.bad} rate={rates.bad} />
      <div class={styles.figure}>
        <dt>{words.filtered}</dt>
        <dd>
          <b>{filteredOf(counts)}</b>
          <small>{words.filteredWhy(counts.tooFast, counts.undone, counts.elsewhere ?? 0)}</small>
        </dd>
      </div>
    </dl>
  )
}

/** One strip for the whole, whose parts add up; beneath it each grade with its face and number. */
function GradesCard(props: { readonly title: string; readonly counts: Counts }) {
  const { counts, title } = props
  const { satisfaction: words } = useWords()
  const { locale } = useLanguage()
  const { n } = ratesOf(counts.grades)
  const parts = shares(counts.grades)
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, it) => sum + it, 0))
  return (
    <section class={styles.card}>
      <h2>{words.titled(title, n === 0 ? words.noTaps : words.taps(n))}</h2>
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
        {grades.map((grade, at) => (
          <li key={grade} data-grade={grade}>
            <Face grade={grade} />
            <span>{inLocale(gradeWords[grade], locale.value).text}</span>
            <b>{counts.grades[at]}</b>
          </li>
        ))}
      </ul>
      {n > 0 && n < enoughTaps && <p class={styles.note}>{words.fewHint(n, enoughTaps)}</p>}
    </section>
  )
}

function HowDialog(props: {
  readonly tallies: readonly PointTally[]
  readonly onClose: () => void
}) {
  const { satisfaction: words } = useWords()
  const { locale } = useLanguage()
  return (
    <Dialog title={words.howTitle} onClose={props.onClose}>
      <ul class={styles.how}>
        {words.howLines.map((it) => (
          <li key={it}>{it}</li>
        ))}
        {props.tallies.map(({ point }) => {
          const { subject, pacing } = point.body as Point
          const name = inLocale(subject, locale.value).text
          return <li key={point.id}>{words.howPace(name, pacing.minInterval / 1000)}</li>
        })}
        <li>{words.kept}</li>
      </ul>
    </Dialog>
  )
}

const everywhere = ''

function Filled({ tallies }: { readonly tallies: AskValue['tallies:list'] }) {
  const words = useWords()
  const when = useWhen()
  const { locale } = useLanguage()
  const [span, chooseSpan] = useState<Span>('today')
  const [where, chooseWhere] = useState(everywhere)
  const [asking, ask] = useState(false)
  const one = tallies.find((it) => it.point.id === where)
  const counts = sumOf((one ? [one] : tallies).map((it) => countsOf(it, span)))
  const day = tallies.find((it) => it.tally)?.tally?.day
  const today = `${words.satisfaction.today}${day ? ` ${when.day(day)}` : ''}`
  const title = span === 'today' ? today : words.satisfaction.month
  return (
    <DeskPage
      title={words.desks.satisfaction}
      mark={tallies.some((it) => it.point.sample) && <Badge tone="grey">{words.sample}</Badge>}
      tools={
        <>
          <select
            class={styles.choice}
            aria-label={words.satisfaction.span}
            value={span}
            onChange={(event) => chooseSpan(event.currentTarget.value as Span)}
          >
            <option value="today">{words.satisfaction.today}</option>
            <option value="month">{words.satisfaction.month}</option>
          </select>
          <select
            class={styles.choice}
            aria-label={words.satisfaction.where}
            value={one ? where : everywhere}
            onChange={(event) => chooseWhere(event.currentTarget.value)}
          >
            <option value={everywhere}>{words.satisfaction.everywhere}</option>
            {tallies.map(({ point }) => (
              <option key={point.id} value={point.id}>
                {inLocale((point.body as Point).subject, locale.value).text}
              </option>
            ))}
          </select>
          <Button onClick={() => ask(true)}>{words.satisfaction.how}</Button>
        </>
      }
    >
      <div class={styles.page}>
        <Figures counts={counts} />
        <GradesCard title={title} counts={counts} />
        <PointsCard tallies={tallies} span={span} />
      </div>
      {asking && <HowDialog tallies={one ? [one] : tallies} onClose={() => ask(false)} />}
    </DeskPage>
  )
}

export function SatisfactionDesk() {
  const words = useWords()
  const { answer, refusal, again } = useAsked('tallies:list', {})
  if (answer && answer.length > 0) return <Filled tallies={answer} />
  return (
    <DeskPage title={words.desks.satisfaction}>
      {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
      {answer && <Empty title={words.satisfaction.empty} hint={words.satisfaction.emptyHint} />}
    </DeskPage>
  )
}
