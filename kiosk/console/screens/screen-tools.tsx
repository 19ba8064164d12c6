/** Over the list of screens: which are shown, of which centre, and in which order. */
import { inLocale, useLanguage, useWords } from '../language.ts'
import { ListSelect, ListTools } from '../list-selects.tsx'
import { countOf, filters, type ListedScreen, orders, type Wanted } from './screen-order.ts'

export function ScreenTools(props: {
  readonly all: readonly ListedScreen[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}) {
  const { all, ...asked } = props
  const { wanted, onChange } = asked
  const { screensList: words } = useWords()
  const locale = useLanguage().locale.value
  const centres = new Map(all.map(({ profile: { centre } }) => [centre.id, centre.name]))
  return (
    <ListTools {...{ ...asked, filters, orders, words }} countOf={(it) => countOf(all, it)}>
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
    </ListTools>
  )
}
