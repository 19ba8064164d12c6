/** 怎么算的: every step with its weight, the sum that anyone can recompute, and the plan it is held against. */
import type { Progress } from '../../../content/boards/projects/progress.ts'
import type { Milestone } from '../../../content/boards/projects/projects.ts'
import { words } from '../../../content/boards/projects/projects.words.ts'
import { dateText } from '../../../content/time/formats.ts'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './progress-bar.module.css'

interface Props {
  readonly progress: Progress
  readonly milestones: readonly Milestone[]
}

export function ProgressSum({ progress, milestones }: Props) {
  const locale = useLocale()
  const { percent, planned, lag, workdays } = progress
  const products = milestones.map((it) => it.weight * it.percent)
  return (
    <div class={styles.sum}>
      <table>
        <thead>
          <tr>
            {[words.milestones, words.weight, words.finished].map((it) => (
              <th key={it.zh} scope="col">
                <Say it={it} />
              </th>
            ))}
            <th scope="col">
              <Say it={words.weight} /> × <Say it={words.finished} />
            </th>
          </tr>
        </thead>
        <tbody>
          {milestones.map((it) => (
            <tr key={it.id}>
              <td>
                <Say it={it.title} />
                <small>
                  <Say
                    it={
                      it.doneOn
                        ? words.doneOn(dateText(it.doneOn, locale))
                        : words.due(dateText(it.due, locale))
                    }
                  />
                </small>
              </td>
              <td>{it.weight}</td>
              <td>{it.percent}%</td>
              <td>{it.weight * it.percent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class={styles.equation}>
        ({products.join(' + ')}) ÷ ({milestones.map((it) => it.weight).join(' + ')}) ={' '}
        <b>{percent}%</b>
      </p>
      <p>
        <Say it={words.formula} />
      </p>
      <p class={styles.equation}>
        <Say it={words.planned(workdays.gone, workdays.all)} />, {workdays.gone} ÷ {workdays.all} ={' '}
        {planned}%
        <br />
        {planned}% − {percent}% = <b>{lag}</b>
      </p>
      <p>
        <Say it={words.lights} />
      </p>
    </div>
  )
}
