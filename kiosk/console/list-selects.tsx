/** Over a list: which of it is shown, and in which order. Plain selects, for fingers and keys alike. */
import type { ComponentChildren } from 'preact'
import styles from './list-selects.module.css'

export interface Offered<T extends string> {
  readonly value: T
  readonly label: string
}

export function ListSelect<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly options: readonly Offered<T>[]
  readonly onChange: (value: T) => void
}) {
  return (
    <select
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value as T)}
    >
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Filters with how many each would show; one that would show none is not offered, unless it is chosen. */
export const withCounts = <T extends string>(
  filters: readonly T[],
  chosen: T,
  countOf: (filter: T) => number,
  wordOf: (filter: T) => string,
): readonly Offered<T>[] =>
  filters
    .map((value, at) => ({ value, n: countOf(value), isFirst: at === 0 }))
    .filter(({ value, n, isFirst }) => n > 0 || value === chosen || isFirst)
    .map(({ value, n }) => ({ value, label: `${wordOf(value)} ${n}` }))

export function ListTools({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles.tools}>{children}</div>
}
