/**
 * The five-step track 五共: five panes that may overlap; a step nothing is known of is not drawn as "not yet".
 * A pane with evidence can be pressed, and what shows that the step was done stands below; at first the last one's.
 */
import { useSignal } from '@preact/signals'
import { fiveCoSteps, type Project } from '../../../content/boards/projects/projects.ts'
import { fiveCoWords, stepWords, words } from '../../../content/boards/projects/projects.words.ts'
import { asOfText } from '../../../content/time/formats.ts'
import { Icon } from '../../ui/icons.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './five-steps.module.css'

interface Props {
  readonly of: Project['fiveCo']
  readonly evidence?: Project['evidence']
}

export function FiveSteps({ of, evidence = {} }: Props) {
  const locale = useLocale()
  const open = useSignal(fiveCoSteps.findLast((it) => evidence[it]))
  const known = fiveCoSteps.filter((it) => of[it])
  const chosen = open.value
  if (known.length === 0) return null
  return (
    <section class={styles.track}>
      <h3 class={styles.head}>
        <Say it={words.fiveCo} />
        <small>
          <Say it={chosen ? words.fiveCoTouch : words.fiveCoNote} />
        </small>
      </h3>
      <ol class={styles.steps}>
        {known.map((step) => {
          const state = of[step] ?? 'notYet'
          const Pane = evidence[step] ? 'button' : 'div'
          return (
            <li key={step}>
              <Pane
                class={styles.step}
                data-state={state}
                aria-pressed={evidence[step] && step === chosen}
                onClick={
                  evidence[step] &&
                  (() => {
                    open.value = step
                  })
                }
              >
                <Say it={fiveCoWords[step]} />
                <small>
                  {state === 'done' && <Icon name="check" />}
                  <Say it={stepWords[state]} />
                </small>
              </Pane>
            </li>
          )
        })}
      </ol>
      {chosen && (
        <div class={styles.proof}>
          <b>
            <Say it={fiveCoWords[chosen]} />
          </b>
          {evidence[chosen]?.map((it) => (
            <p key={it.text.zh}>
              <Say it={it.text} /> <small>{asOfText(it.on, locale)}</small>
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
