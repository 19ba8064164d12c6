/** Over a list: which of it is shown, and in which order. Plain selects, for fingers and keys alike. */
import { useWords } from '../language.ts'
import {
  countOf,
  type Filter,
  filters,
  type Order,
  orders,
  type PhasedItem,
  type Wanted,
} from './item-order.ts'
import styles from './list-tools.module.css'

export function ListTools(props: {
  readonly all: readonly PhasedItem[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}) {
  const { all, wanted, onChange } = props
  const { lists: words } = useWords()
  // A state that nothing is in is not offered, except the one that is chosen.
  const offered = filters
    .map((filter) => ({ filter, n: countOf(all, filter) }))
    .filter(({ filter, n }) => n > 0 || filter === wanted.filter || filter === 'all')
  return (
    <div class={styles.tools}>
      <select
        aria-label={words.filter}
        value={wanted.filter}
        onChange={(event) => onChange({ ...wanted, filter: event.currentTarget.value as Filter })}
      >
        {offered.map(({ filter, n }) => (
          <option key={filter} value={filter}>
            {words.filters[filter]} {n}
          </option>
        ))}
      </select>
      <select
        aria-label={words.order}
        value={wanted.order}
        onChange={(event) => onChange({ ...wanted, order: event.currentTarget.value as Order })}
      >
        {orders.map((it) => (
          <option key={it} value={it}>
            {words.orders[it]}
          </option>
        ))}
      </select>
    </div>
  )
}
