/** The parts of a notice's form that have rules of their own: times, whose it is, what is wrong. */
import { addDays, parseCivil } from '../../../content/time/civil.ts'
import { weekdayText } from '../../../content/time/formats.ts'
import { civilDateOf } from '../../../content/time/zone.ts'
import { useAsked, useDesk } from '../../console/desk.ts'
import { Confirm } from '../../console/dialog.tsx'
import { Choice, TextField } from '../../console/field.tsx'
import { useLanguage, useWords } from '../../console/language.ts'
import { usePlaces } from '../../console/places.tsx'
import { screensOf } from '../../console/places-picker.tsx'
import { useWhen } from '../../console/when.ts'
import type { FieldName, NoticeFields, Trouble } from './announcements-draft.ts'
import styles from './announcements-editor.module.css'
import type { NoticeEditor } from './announcements-editor-model.ts'

/** What is wrong with a field, found here or by the server, in words. */
export function useProblem(editor: NoticeEditor) {
  const { words, refusals } = useLanguage()
  return (name: FieldName): string | undefined => {
    const trouble = editor.troubles.value[name]
    if (trouble) {
      const said: Record<Trouble, string> = {
        empty: refusals.value.issues.empty(),
        badDate: words.value.editor.badDate,
        badTime: words.value.editor.badTime,
        pastUntil: words.value.editor.pastUntil,
        endsBeforeStart: refusals.value.codes.ends_before_start,
        pickPlace: words.value.editor.pickPlace,
      }
      return said[trouble]
    }
    const issue = editor.issues.value[name]
    return issue && refusals.value.issues[issue.issue](issue.limit)
  }
}

function DayAndTime(props: {
  readonly editor: NoticeEditor
  readonly day: 'fromDay' | 'untilDay'
  readonly time: 'fromTime' | 'untilTime'
}) {
  const { editor, day, time } = props
  const { editor: words } = useWords()
  const when = useWhen()
  const locale = useLanguage().locale.value
  const problem = useProblem(editor)
  const fields = editor.fields.value
  const typed = fields[day]
  // A browser writes dates and hours in its own way, which need not be the reader's (08:00 AM): said
  // once more in words.
  const hour = fields[time] || (time === 'untilTime' ? words.endOfDay : '')
  const inWords = parseCivil(typed)
    ? `${when.day(typed)} ${weekdayText(typed, locale)} ${hour}`.trim()
    : undefined
  return (
    <div class={styles.pair}>
      <TextField
        label={words.day}
        type="date"
        value={typed}
        hint={inWords}
        problem={problem(day)}
        onInput={(text) => editor.change({ [day]: text })}
      />
      <TextField
        label={words.time}
        type="time"
        value={fields[time]}
        problem={problem(time)}
        optional={time === 'untilTime'}
        onInput={(text) => editor.change({ [time]: text })}
      />
    </div>
  )
}

export function Times({ editor }: { readonly editor: NoticeEditor }) {
  const desk = useDesk()
  const { editor: words } = useWords()
  const zone = desk.zone.value
  const later = editor.fields.value.fromDay !== ''
  return (
    <>
      <fieldset class={styles.group}>
        <legend>{words.until}</legend>
        <DayAndTime editor={editor} day="untilDay" time="untilTime" />
        <p class={styles.note}>
          {words.untilHint} {words.zone(zone)}
        </p>
      </fieldset>
      <div class={styles.group}>
        <Choice
          label={words.from}
          value={later ? 'later' : 'now'}
          options={[
            { value: 'now', label: words.fromNow },
            { value: 'later', label: words.fromLater },
          ]}
          onChange={(to) => {
            const now = desk.clock.read()
            editor.change(
              to === 'now'
                ? { fromDay: '', fromTime: '' }
                : { fromDay: addDays(civilDateOf(now, zone), 1), fromTime: '08:00' },
            )
          }}
        />
        {later && <DayAndTime editor={editor} day="fromDay" time="fromTime" />}
      </div>
    </>
  )
}

/** Whose notice it is: asked only of a writer with more than one home, and only until it is saved. */
export function Home({ editor }: { readonly editor: NoticeEditor }) {
  const { me } = useDesk()
  const { editor: words } = useWords()
  const areas = usePlaces('area')
  const homes = [...new Set(me.grants.filter((it) => it.role !== 'viewer').map((it) => it.area))]
  const base = editor.base.value
  if (base.state !== 'new' || homes.length < 2) return null
  return (
    <Choice
      label={words.area}
      value={base.area}
      options={homes.map(
        (it) => areas.find(({ value }) => value === it) ?? { value: it, label: it },
      )}
      onChange={editor.chooseArea}
    />
  )
}

/** Asked before whole screens are covered: how many, until when, and how to end it. */
export function UrgentConfirm(props: {
  readonly fields: NoticeFields
  readonly onYes: () => void
  readonly onNo: () => void
}) {
  const { fields } = props
  const { editor: words } = useWords()
  const when = useWhen()
  const { answer } = useAsked('places:list', {})
  const screens = screensOf(answer ?? [], fields.channels)
  const end = `${when.day(fields.untilDay)} ${fields.untilTime || words.endOfDay}`
  return (
    <Confirm
      title={fields.fromDay === '' ? words.urgentTitle : words.urgentLater}
      why={words.urgentWhy(screens, end)}
      yes={words.urgentYes}
      no={words.urgentNo}
      onYes={props.onYes}
      onNo={props.onNo}
    />
  )
}
