/** What a colleague may do, and where: mostly one line, more where they work in several places. */
import { type Grant, roles } from '../../../content/staff/roles.ts'
import { Button } from '../button.tsx'
import { Choice, type Option, Select } from '../field.tsx'
import { useWords } from '../language.ts'
import styles from './colleagues-desk.module.css'

export const isTwice = (grants: readonly Grant[]): boolean =>
  new Set(grants.map((it) => it.area)).size < grants.length

export function GrantsField(props: {
  readonly grants: readonly Grant[]
  readonly areas: readonly Option[]
  readonly onChange: (grants: readonly Grant[]) => void
}) {
  const { grants, areas, onChange } = props
  const words = useWords()
  const { colleagues, staff } = words
  const free = areas.find((it) => !grants.some((grant) => grant.area === it.value))
  const change = (at: number, part: Partial<Grant>) =>
    onChange(grants.map((it, i) => (i === at ? { ...it, ...part } : it)))
  return (
    <>
      {grants.map((grant, at) => (
        <fieldset key={at} class={grants.length > 1 ? styles.grant : styles.only}>
          {grants.length > 1 && <legend>{colleagues.place(at + 1)}</legend>}
          <Choice
            label={staff.role}
            value={grant.role}
            hint={words.rolesMay[grant.role]}
            options={roles.map((it) => ({ value: it, label: words.roles[it] }))}
            onChange={(role) => change(at, { role })}
          />
          {(areas.length > 1 || grants.length > 1) && (
            <Select
              label={staff.area}
              hint={staff.areaHint}
              value={grant.area}
              options={areas}
              problem={
                grants.findIndex((it) => it.area === grant.area) < at ? colleagues.twice : undefined
              }
              onChange={(area) => change(at, { area })}
            />
          )}
          {grants.length > 1 && (
            <Button onClick={() => onChange(grants.filter((_, i) => i !== at))}>
              {colleagues.less}
            </Button>
          )}
        </fieldset>
      ))}
      {free && (
        <div>
          <Button
            icon="plus"
            onClick={() => onChange([...grants, { role: 'viewer', area: free.value }])}
          >
            {colleagues.more}
          </Button>
        </div>
      )}
    </>
  )
}
