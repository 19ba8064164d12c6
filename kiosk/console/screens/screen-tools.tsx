/** Over the list of screens: which are shown, of which centre, and in which order. */
import { inLocale, useLanguage, useWords } from '../language.ts'
import { ListSelect, ListTools, withCounts } from '../list-selects.tsx'
import { countOf, filters, type ListedScreen, orders, type Wanted } from './screen-order.ts'

export function ScreenTools(props: {
  readonly all: readonly ListedScreen[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}) {
  const { all, wanted, onChange } = props
  const { lists, screensList: words } = useWords()
  const locale = useLanguage().locale.value
  const centres = new Map(all.map(({ profile: { centre } }) => [centre.id, centre.name]))
  return (
    <ListTools>
      <ListSelect
        label={lists.filter}
        value={wanted.filter}
        options={withCounts(
          filters,
          wanted.filter,
          (it) => countOf(all, it),
          (it) => words.filters[it],
        )}
        onChange={(filter) => onChange({ ...wanted, filter })}
      />
      {centres.size > 1 && (
        <ListSelect
          label={words.centre}
          value={wanted.centre}
          options={[
            { value: '', label: words.centres },
            ...[...centres].map(([value, name]) => ({ value, label: inLocale(name, locale).text })),
          ]}
          onChange={(centre) => onChange({ ...wanted, centre })}
        />
      )}
      <ListSelect
        label={lists.order}
        value={wanted.order}
        options={orders.map((it) => ({ value: it, label: words.orders[it] }))}
        onChange={(order) => onChange({ ...wanted, order })}
      />
    </ListTools>
  )
}
