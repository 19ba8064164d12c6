/** Two versions of one notice side by side: for each part that differs, mine or the colleague's. */
import { useState } from 'preact/hooks'
import type { Channel } from '../../../content/live/channels.ts'
import { parseCivil } from '../../../content/time/civil.ts'
import { useLevelWord } from '../../console/badge.tsx'
import { Button } from '../../console/button.tsx'
import { useAsked } from '../../console/desk.ts'
import { inLocale, useLanguage, useWords } from '../../console/language.ts'
import { useWhen } from '../../console/when.ts'
import type { FieldName, NoticeFields } from './announcements-draft.ts'
import styles from './announcements-editor.module.css'
import type { Conflict } from './announcements-editor-model.ts'

/** The label of a field, as the form has it. */
export function useFieldLabel() {
  const { editor: words, dot } = useWords()
  const labels: Record<FieldName, string> = {
    titleZh: words.titleZh,
    titleEn: words.titleEn,
    text: words.text,
    source: words.source,
    level: words.level,
    fromDay: `${words.from}${dot}${words.day}`,
    fromTime: `${words.from}${dot}${words.time}`,
    untilDay: `${words.until}${dot}${words.day}`,
    untilTime: `${words.until}${dot}${words.time}`,
    channels: words.places,
  }
  return (name: FieldName) => labels[name]
}

/** A field's value in words. */
export function useFieldText() {
  const words = useWords()
  const level = useLevelWord()
  const when = useWhen()
  const { locale } = useLanguage()
  const { answer: places } = useAsked('places:list', {})
  const placeName = (channel: Channel): string => {
    const place = places?.find((it) => it.channel === channel)
    return place ? inLocale(place.name, locale.value).text : channel
  }
  return (name: FieldName, fields: Partial<NoticeFields>): string => {
    if (name === 'level') return fields.level ? level(fields.level) : ''
    if (name === 'channels') return (fields.channels ?? []).map(placeName).join(words.comma)
    const typed = fields[name]
    if ((name === 'fromDay' || name === 'untilDay') && parseCivil(fields[name] ?? ''))
      return when.day(fields[name] ?? '')
    return typed || words.conflict.empty
  }
}

type Choice = Readonly<Partial<Record<FieldName, 'mine' | 'theirs'>>>

export function ConflictView(props: {
  readonly conflict: Conflict
  readonly mine: NoticeFields
  readonly onMerge: (choice: Choice) => void
}) {
  const { theirs, theirFields, fields, proposed } = props.conflict
  const words = useWords()
  const when = useWhen()
  const label = useFieldLabel()
  const text = useFieldText()
  const [choice, choose] = useState<Choice>(proposed)
  const sides = [
    { side: 'mine', title: words.conflict.mine, from: props.mine },
    {
      side: 'theirs',
      title: words.conflict.theirs(theirs.changedBy, when.moment(theirs.changedAt)),
      from: theirFields,
    },
  ] as const
  return (
    <div class={styles.conflict} role="alertdialog" aria-label={words.conflict.title}>
      <h2>{words.conflict.title}</h2>
      <p>{fields.length > 0 ? words.conflict.why : words.conflict.nothing}</p>
      {fields.map((name) => (
        <fieldset key={name} class={styles.versus}>
          <legend>{label(name)}</legend>
          {sides.map(({ side, title, from }) => (
            <label key={side} class={styles.side} data-chosen={choice[name] === side}>
              <span>
                <input
                  type="radio"
                  name={`versus-${name}`}
                  checked={choice[name] === side}
                  onChange={() => choose({ ...choice, [name]: side })}
                />
                {title}
              </span>
              <p class={styles.typed}>{text(name, from)}</p>
            </label>
          ))}
        </fieldset>
      ))}
      {fields.length > 0 && <p class={styles.note}>{words.conflict.same}</p>}
      <div class={styles.actions}>
        <Button kind="fill" onClick={() => props.onMerge(choice)}>
          {words.conflict.go}
        </Button>
      </div>
    </div>
  )
}
