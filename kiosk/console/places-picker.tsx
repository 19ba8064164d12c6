/** Where an item shall be shown: areas, centres, groups and single screens, as boxes to tick. */
import { useState } from 'preact/hooks'
import { metBy } from '../../content/boards/search.ts'
import type { Place } from '../../content/live/asks.ts'
import { type Channel, type ChannelKind, splitChannel } from '../../content/live/channels.ts'
import { useAsked } from './desk.ts'
import { useWords } from './language.ts'
import { PlaceName } from './places.tsx'
import styles from './places-picker.module.css'
import { Failed, Loading } from './states.tsx'

const kinds: readonly ChannelKind[] = ['centre', 'group', 'screen', 'area']

/** Screens that hear at least one of the chosen places, at most: places may overlap. */
export function screensOf(places: readonly Place[], chosen: readonly Channel[]): number {
  const all = Math.max(0, ...places.map((it) => it.screens))
  const sum = places
    .filter((it) => chosen.includes(it.channel))
    .reduce((n, it) => n + it.screens, 0)
  return Math.min(
    sum,
    Math.max(all, places.filter((it) => splitChannel(it.channel).kind === 'screen').length),
  )
}

/** What a new notice is proposed for: the centre with the most screens. */
export function proposedPlace(places: readonly Place[]): Channel | null {
  const centres = places
    .filter((it) => splitChannel(it.channel).kind === 'centre')
    .sort((a, b) => b.screens - a.screens)
  return centres[0]?.channel ?? null
}

/** Nobody ticks one of fifty boxes: of more than these, those that are chosen and those that are looked for. */
export const most = 12

/** What is offered of many places: first what is chosen, then what meets the text. */
export function offeredOf(
  places: readonly Place[],
  chosen: readonly Channel[],
  text: string,
): readonly Place[] {
  if (places.length <= most) return places
  const isChosen = (it: Place) => chosen.includes(it.channel)
  const others = places.filter((it) => !isChosen(it) && metBy(it.name, it.pinyin, text) !== null)
  return [...places.filter(isChosen), ...others.slice(0, most)]
}

function Kind(props: {
  readonly kind: ChannelKind
  readonly places: readonly Place[]
  readonly chosen: readonly Channel[]
  readonly toggle: (channel: Channel) => void
}) {
  const { kind, places, chosen, toggle } = props
  const words = useWords()
  const [text, type] = useState('')
  if (places.length === 0) return null
  const offered = offeredOf(places, chosen, text)
  const isMany = places.length > most
  return (
    <fieldset class={styles.kind}>
      <legend>{words.places[kind]}</legend>
      <div>
        {isMany && (
          <input
            class={styles.find}
            type="search"
            value={text}
            placeholder={words.places.find(places.length)}
            aria-label={`${words.places[kind]}${words.dot}${words.places.find(places.length)}`}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              // It finds, and does not send the form it stands in.
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
            }}
          />
        )}
        {offered.map((it) => (
          <label key={it.channel} data-chosen={chosen.includes(it.channel)}>
            <input
              type="checkbox"
              checked={chosen.includes(it.channel)}
              onChange={() => toggle(it.channel)}
            />
            <PlaceName name={it.name} />
            {kind !== 'screen' && (
              <small class={styles.count}>
                {it.screens > 0 ? words.places.screens(it.screens) : words.places.nobody}
              </small>
            )}
          </label>
        ))}
        {isMany && (
          <p class={styles.rest} role="status">
            {offered.every((it) => chosen.includes(it.channel)) && text !== ''
              ? words.searchNone
              : words.places.rest(places.length - offered.length)}
          </p>
        )}
      </div>
    </fieldset>
  )
}

export function PlacesPicker(props: {
  readonly label: string
  readonly chosen: readonly Channel[]
  readonly onChange: (chosen: readonly Channel[]) => void
  readonly problem?: string | undefined
}) {
  const { chosen, onChange } = props
  const words = useWords()
  const { answer, refusal, again } = useAsked('places:list', {})
  const heard = screensOf(answer ?? [], chosen)
  const toggle = (channel: Channel) =>
    onChange(
      chosen.includes(channel) ? chosen.filter((it) => it !== channel) : [...chosen, channel],
    )
  return (
    <fieldset class={styles.places} data-wrong={!!props.problem}>
      <legend>
        {props.label}
        {answer && (
          <small class={styles.count}>
            {chosen.length > 0 && heard === 0 ? words.places.nobody : words.editor.chosen(heard)}
          </small>
        )}
      </legend>
      {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
      {answer?.length === 0 && <p>{words.places.none}</p>}
      {kinds.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          places={(answer ?? []).filter((it) => splitChannel(it.channel).kind === kind)}
          chosen={chosen}
          toggle={toggle}
        />
      ))}
      {props.problem && <p class={styles.problem}>{props.problem}</p>}
    </fieldset>
  )
}
