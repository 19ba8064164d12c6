/** One rate with what it rests on: k of n and the interval, or the word that there were too few. */
import { percentText, type Rate } from '../../../content/satisfaction/counting.ts'
import { useWords } from '../language.ts'
import styles from './satisfaction-desk.module.css'

export function RateFigure(props: { readonly label: string; readonly rate: Rate }) {
  const { label, rate } = props
  const { satisfaction: words } = useWords()
  const { k, n, interval } = rate
  return (
    <div class={styles.figure}>
      <dt>{label}</dt>
      <dd>
        {rate.enough && rate.rate !== null ? (
          <b>{percentText(rate.rate)}%</b>
        ) : (
          <b class={styles.few}>{words.few}</b>
        )}
        <small>
          {n === 0 ? words.noTaps : `${k} / ${n}`}{' '}
          {rate.enough && interval && (
            <span>{words.interval(percentText(interval.lower), percentText(interval.upper))}</span>
          )}
        </small>
      </dd>
    </div>
  )
}
