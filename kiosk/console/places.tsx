/** Places by name: in the reader's language where they have such a name, else in Chinese and marked so. */
import { Fragment } from 'preact'
import type { Localized } from '../../content/boards/envelope.ts'
import { type ChannelKind, splitChannel } from '../../content/live/channels.ts'
import type { Grant } from '../../content/staff/roles.ts'
import { useAsked } from './desk.ts'
import type { Option } from './field.tsx'
import { inLocale, useLanguage, useWords } from './language.ts'

export function PlaceName({ name }: { readonly name: Localized }) {
  const { text, lang } = inLocale(name, useLanguage().locale.value)
  return <span lang={lang}>{text}</span>
}

/** Places of one kind, to choose from. */
export function usePlaces(wanted: ChannelKind): readonly Option[] {
  const { answer } = useAsked('places:list', {})
  const { locale } = useLanguage()
  return (answer ?? []).flatMap(({ channel, name }) => {
    const { kind, id } = splitChannel(channel)
    if (kind !== wanted) return []
    const { text, lang } = inLocale(name, locale.value)
    return [{ value: id, label: text, lang }]
  })
}

/** An area by its id; one that is out of sight is called by that. */
function useAreaName(): (id: string) => Localized {
  const { answer } = useAsked('places:list', {})
  return (id) => answer?.find((it) => it.channel === `area:${id}`)?.name ?? { zh: id, en: id }
}

/** Where somebody works, on one line. */
export function GrantAreas({ grants }: { readonly grants: readonly Grant[] }) {
  const words = useWords()
  const nameOf = useAreaName()
  return (
    <span>
      {grants.map((it, at) => (
        <Fragment key={it.area}>
          {at > 0 && words.comma}
          <PlaceName name={nameOf(it.area)} />
        </Fragment>
      ))}
    </span>
  )
}

/** What somebody may do, and where: a line for each place, with what the role means under it. */
export function GrantLines({ grants }: { readonly grants: readonly Grant[] }) {
  const words = useWords()
  const nameOf = useAreaName()
  return (
    <>
      {grants.map((it) => (
        <p key={it.area}>
          <PlaceName name={nameOf(it.area)} />
          {words.dot}
          {words.roles[it.role]}
          <small>{words.rolesMay[it.role]}</small>
        </p>
      ))}
    </>
  )
}
