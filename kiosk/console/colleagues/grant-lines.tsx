/** What somebody may do, and where: a line for each place, with what the role means under it. */
import type { Grant } from '../../../content/staff/roles.ts'
import { useWords } from '../language.ts'
import { areaName, useAreas } from './use-areas.ts'

export function GrantLines({ grants }: { readonly grants: readonly Grant[] }) {
  const words = useWords()
  const areas = useAreas()
  return (
    <>
      {grants.map((it) => (
        <p key={it.area}>
          {words.colleagues.grant(words.roles[it.role], areaName(areas, it.area))}
          <small>{words.rolesMay[it.role]}</small>
        </p>
      ))}
    </>
  )
}
