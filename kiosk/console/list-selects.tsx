/** Over a list: which of it is shown, and in which order. Plain selects, for fingers and keys alike. */
import type { ComponentChildren } from 'preact'
import { useWords } from './language.ts'
import styles from './list-selects.module.css'

interface Offered<T extends string> {
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
const withCounts = <T extends string>(
  filters: readonly T[],
  chosen: T,
  countOf: (filter: T) => number,
  wordOf: (filter: T) => string,
): readonly Offered<T>[] =>
  filters
    .map((value, at) => ({ value, n: countOf(value), isFirst: at === 0 }))
    .filter(({ value, n, isFirst }) => n > 0 || value === chosen || isFirst)
    .map(({ value, n }) => ({ value, label: `${wordOf(value)} ${n}` }))

interface Sought<F, O> {
  readonly filter: F
  readonly order: O
}

/** Which of a list, what else the list is asked for (`children`), and in which order. */
export function ListTools<F extends string, O extends string, W extends Sought<F, O>>(props: {
  readonly filters: readonly F[]
  readonly orders: readonly O[]
  readonly wanted: W & Sought<F, O>
  readonly words: {
    readonly filters: Readonly<Record<F, string>>
    readonly orders: Readonly<Record<O, string>>
  }
  readonly countOf: (filter: F) => number
  readonly onChange: (wanted: W) => void
  readonly children?: ComponentChildren
}) {
  const { filters, orders, wanted, words, countOf, onChange } = props
  const { lists } = useWords()
  return (
    <div class={styles.tools}>
      <ListSelect
        label={lists.filter}
        value={wanted.filter}
        options={withCounts(filters, wanted.filter, countOf, (it) => words.filters[it])}
        onChange={(filter) => onChange({ ...wanted, filter })}
      />
      {props.children}
      <ListSelect
        label={lists.order}
        value={wanted.order}
        options={orders.map((value) => ({ value, label: words.orders[value] }))}
        onChange={(order) => onChange({ ...wanted, order })}
      />
    </div>
  )
}
