/** A field: its label, its hint, and what is wrong with it, tied together for eyes and ears alike. */
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import styles from './field.module.css'
import { useWords } from './language.ts'

export interface FieldFrame {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly optional?: boolean
}

/** One to choose from. */
export interface Option<T extends string = string> {
  readonly value: T
  readonly label: string
  /** The label's language, where it is not the page's. */
  readonly lang?: string
}

interface Ties {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

export function Field(
  props: FieldFrame & { readonly children: (ties: Ties) => ComponentChildren },
) {
  const { label, hint, problem, optional, children } = props
  const words = useWords()
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class={styles.field}>
      <label for={id}>
        {label}
        {optional && <small>{words.optional}</small>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': !!problem })}
      {problem && (
        <p class={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** The field that has the focus when it first stands there, and never takes it again. */
export function useFirstFocus(wanted: boolean) {
  const met = useRef(false)
  return (it: HTMLElement | null) => {
    if (!wanted || !it || met.current) return
    met.current = true
    it.focus()
  }
}

interface TextFieldProps extends FieldFrame {
  readonly value: string
  readonly onInput: (text: string) => void
  readonly type?: 'text' | 'date' | 'time' | 'search'
  readonly autocomplete?: 'off' | 'username' | 'name'
  readonly maxLength?: number
  readonly autofocus?: boolean
  readonly inputmode?: 'decimal' | 'numeric'
  readonly lang?: string
}

export function TextField(props: TextFieldProps) {
  const { value, onInput, type = 'text', autocomplete = 'off', maxLength, autofocus, lang } = props
  const { inputmode } = props
  const first = useFirstFocus(autofocus === true)
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          class={styles.input}
          // Preact's types want one literal; which of them it is makes no difference here.
          type={type as 'text'}
          value={value}
          lang={lang}
          inputmode={inputmode}
          maxLength={maxLength}
          autocomplete={autocomplete}
          ref={first}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export function TextArea(
  props: FieldFrame & {
    readonly value: string
    readonly onInput: (text: string) => void
    readonly rows: number
    readonly maxLength?: number
  },
) {
  return (
    <Field {...props}>
      {(ties) => (
        <textarea
          {...ties}
          class={styles.input}
          rows={props.rows}
          maxLength={props.maxLength}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** One of many, by the browser's own list. */
export function Select(
  props: FieldFrame & {
    readonly value: string
    readonly options: readonly Option[]
    readonly onChange: (value: string) => void
  },
) {
  return (
    <Field {...props}>
      {(ties) => (
        <select
          {...ties}
          class={styles.input}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          {props.options.map((it) => (
            <option key={it.value} value={it.value} lang={it.lang}>
              {it.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Any of a few. */
export function Ticks(props: {
  readonly label: string
  readonly chosen: readonly string[]
  readonly options: readonly Option[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const { chosen, onChange } = props
  return (
    <fieldset class={styles.field}>
      <legend>{props.label}</legend>
      <div class={styles.choice}>
        {props.options.map(({ value, label, lang }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() =>
                onChange(
                  chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value],
                )
              }
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of a few: radio buttons that look pressed in, worked by the arrow keys as radios are. */
export function Choice<T extends string>(props: {
  readonly label: string
  /** What the chosen one means; read out when the choice changes. */
  readonly hint?: string | undefined
  /** The chosen one is not to be taken lightly. */
  readonly isGrave?: boolean
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset class={styles.field}>
      <legend>{props.label}</legend>
      <div class={styles.choice}>
        {props.options.map((it) => (
          <label key={it.value}>
            <input
              type="radio"
              name={name}
              checked={it.value === props.value}
              onChange={() => props.onChange(it.value)}
            />
            <span lang={it.lang}>{it.label}</span>
          </label>
        ))}
      </div>
      {props.hint && (
        <p class={props.isGrave ? styles.problem : styles.hint} role="status">
          {props.hint}
        </p>
      )}
    </fieldset>
  )
}
