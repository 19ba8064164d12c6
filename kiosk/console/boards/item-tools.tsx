/** Over a board's list: which items are shown, and in which order. */
import { useWords } from '../language.ts'
import { ListSelect, ListTools, withCounts } from '../list-selects.tsx'
import { countOf, filters, orders, type PhasedItem, type Wanted } from './item-order.ts'

export function ItemTools(props: {
  readonly all: readonly PhasedItem[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}) {
  const { all, wanted, onChange } = props
  const { lists: words } = useWords()
  return (
    <ListTools>
      <ListSelect
        label={words.filter}
        value={wanted.filter}
        options={withCounts(
          filters,
          wanted.filter,
          (it) => countOf(all, it),
          (it) => words.filters[it],
        )}
        onChange={(filter) => onChange({ ...wanted, filter })}
      />
      <ListSelect
        label={words.order}
        value={wanted.order}
        options={orders.map((it) => ({ value: it, label: words.orders[it] }))}
        onChange={(order) => onChange({ ...wanted, order })}
      />
    </ListTools>
  )
}
