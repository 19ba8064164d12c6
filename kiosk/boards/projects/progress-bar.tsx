/** How far a project is: the percentage, the lag in words, two courses of brick, and the sum itself. */
import { useSignal } from '@preact/signals'
import type { Progress } from '../../../content/boards/projects/progress.ts'
import type { Milestone } from '../../../content/boards/projects/projects.ts'
import { lightWords, words } from '../../../content/boards/projects/projects.words.ts'
import { Say } from '../../ui/say.tsx'
import { Unfold } from '../unfold.tsx'
import styles from './progress-bar.module.css'
import { ProgressSum } from './progress-sum.tsx'

interface Props {
  readonly progress: Progress
  readonly milestones: readonly Milestone[]
}

export function ProgressBar({ progress, milestones }: Props) {
  const open = useSignal(false)
  const { percent, lag, light } = progress
  const pace = lag > 0 ? words.behind(lag) : lag < 0 ? words.ahead(-lag) : words.onPlan
  return (
    <section>
      <div class={styles.head}>
        <b class={styles.percent}>{percent}%</b>
        <p class={styles.words}>
          <b>
            <Say it={words.progress} />
          </b>
          <span>
            <Say it={pace} />
          </span>
          <b class={styles.light} data-light={light}>
            <Say it={lightWords[light]} />
          </b>
        </p>
        <Unfold open={open}>
          <Say it={words.how} />
        </Unfold>
      </div>
      <Bricks percent={percent} />
      {open.value && <ProgressSum progress={progress} milestones={milestones} />}
    </section>
  )
}

/** Twenty bricks in two courses, one for every five percent. */
function Bricks({ percent }: { readonly percent: number }) {
  const laid = Math.round(percent / 5)
  return (
    <svg class={styles.bricks} viewBox="0 0 880 86" aria-hidden="true">
      {Array.from({ length: 20 }, (_, at) => {
        const lower = at % 2 === 0
        const x = Math.floor(at / 2) * 87 + (lower ? 0 : 10)
        return (
          <rect
            key={x}
            class={at >= laid ? styles.promised : at % 3 ? styles.band : styles.mid}
            x={x + 2}
            y={lower ? 46 : 2}
            width="76"
            height="38"
            rx="6"
          />
        )
      })}
    </svg>
  )
}
