/** The five-step track 五共: five panes that may overlap; a step nothing is known of is not drawn as "not yet". */
import {
  type FiveCo,
  fiveCoSteps,
  type StepState,
} from '../../../content/boards/projects/projects.ts'
import { fiveCoWords, stepWords, words } from '../../../content/boards/projects/projects.words.ts'
import { Icon } from '../../ui/icons.tsx'
import { Say } from '../../ui/say.tsx'
import styles from './five-steps.module.css'

export function FiveSteps({ of }: { readonly of: Readonly<Partial<Record<FiveCo, StepState>>> }) {
  const known = fiveCoSteps.flatMap((step) => {
    const state = of[step]
    return state ? [{ step, state }] : []
  })
  if (known.length === 0) return null
  return (
    <section>
      <h3 class={styles.head}>
        <Say it={words.fiveCo} />
        <small>
          <Say it={words.fiveCoNote} />
        </small>
      </h3>
      <ol class={styles.steps}>
        {known.map(({ step, state }) => (
          <li key={step} class={styles.step} data-state={state}>
            <Say it={fiveCoWords[step]} />
            <small>
              {state === 'done' && <Icon name="check" />}
              <Say it={stepWords[state]} />
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
