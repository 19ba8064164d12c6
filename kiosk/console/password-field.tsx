/** A password while it is typed: hidden, and shown at a touch, since what was mistyped unseen shuts one out. */
import { useState } from 'preact/hooks'
import fieldStyles from './field.module.css'
import { Field, type FieldFrame, useFirstFocus } from './field.tsx'
import { useWords } from './language.ts'
import styles from './password-field.module.css'

export function PasswordField(
  props: FieldFrame & {
    readonly value: string
    readonly onInput: (text: string) => void
    readonly autocomplete: 'new-password' | 'current-password'
    readonly autofocus?: boolean
  },
) {
  const { value, onInput, autocomplete, autofocus = false } = props
  const { staff: words } = useWords()
  const [isShown, show] = useState(false)
  const first = useFirstFocus(autofocus)
  return (
    <Field {...props}>
      {(ties) => (
        <div class={styles.secret}>
          <input
            {...ties}
            class={fieldStyles.input}
            // Preact's types want one literal; which of them it is makes no difference here.
            type={(isShown ? 'text' : 'password') as 'password'}
            value={value}
            autocomplete={autocomplete}
            autocapitalize="none"
            spellcheck={false}
            ref={first}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <button
            type="button"
            aria-controls={ties.id}
            aria-pressed={isShown}
            onClick={() => show(!isShown)}
          >
            {words.show}
            <span class={styles.unseen}>{props.label}</span>
          </button>
        </div>
      )}
    </Field>
  )
}
