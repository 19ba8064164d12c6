/** Over a board's list: which items are shown, and in which order. */
import { useWords } from '../language.ts'
import { ListTools } from '../list-selects.tsx'
import { countOf, filters, orders, type PhasedItem, type Wanted } from './item-order.ts'

export function ItemTools(props: {
  readonly all: readonly PhasedItem[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}) {
  const { all, ...asked } = props
  const { lists: words } = useWords()
  return <ListTools {...{ ...asked, filters, orders, words }} countOf={(it) => countOf(all, it)} />
}
