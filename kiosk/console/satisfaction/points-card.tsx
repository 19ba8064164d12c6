/** The rating points one under the other, each as a dot on its interval; where touches are too few, in words. */
import type { AskValue } from '../../../content/live/asks.ts'
import { percentText } from '../../../content/satisfaction/counting.ts'
import type { Point } from '../../../content/satisfaction/points.ts'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { axisFrom, type RankedPoint, rankPoints, type Span } from './point-rates.ts'
import styles from './satisfaction-desk.module.css'

/** A dot on its interval, over the lines of the axis. */
function Interval({ rate, from }: RankedPoint & { readonly from: number }) {
  const at = (it: number) => `${((it - from) / (1 - from)) * 100}%`
  const { lower, upper } = rate.interval ?? { lower: 0, upper: 0 }
  return (
    <svg class={styles.interval} aria-hidden="true">
      {[0, 20, 40, 60, 80, 100].map((it) => (
        <line key={it} x1={`${it}%`} x2={`${it}%`} y2="100%" />
      ))}
      <rect
        x={at(lower)}
        y="11"
        width={`${((upper - lower) / (1 - from)) * 100}%`}
        height="10"
        rx="5"
      />
      <circle cx={at(rate.rate ?? 0)} cy="16" r="7" />
    </svg>
  )
}

export function PointsCard(props: {
  readonly tallies: AskValue['tallies:list']
  readonly span: Span
}) {
  const { satisfaction: words } = useWords()
  const { locale } = useLanguage()
  const ranked = rankPoints(props.tallies, props.span)
  const from = axisFrom(ranked)
  const drawn = ranked.some(({ rate }) => rate.enough)
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((it) => Math.round((from + it * (1 - from)) * 100))
  return (
    <section class={styles.card}>
      <h2>
        {words.points} <span>{words.pointsHow}</span>
      </h2>
      <ul class={styles.pointRows}>
        {ranked.map((it) => {
          const subject = inLocale((it.point.body as Point).subject, locale.value)
          const { k, n, rate, enough } = it.rate
          return (
            <li key={it.point.id}>
              <b lang={subject.lang}>{subject.text}</b>
              {enough ? (
                <>
                  <Interval {...it} from={from} />
                  <span>
                    {percentText(rate ?? 0)}% <small>{`${k} / ${n}`}</small>
                  </span>
                </>
              ) : (
                <p>{n === 0 ? words.noTaps : words.unranked(k, n)}</p>
              )}
            </li>
          )
        })}
      </ul>
      {drawn && (
        <div class={styles.axis} aria-hidden="true">
          <div>
            {ticks.map((it) => (
              <i key={it}>{it}%</i>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}
