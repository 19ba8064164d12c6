/** Adding a screen: what it is called, what it is for, how large it is; then its enrolment link, once. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeskScreen } from '../../../content/live/asks.ts'
import type { Refusal } from '../../../content/live/reply.ts'
import type { Point } from '../../../content/satisfaction/points.ts'
import { type Mode, modes } from '../../../content/screens/profile.ts'
import { Button } from '../button.tsx'
import { useAsked, useDesk } from '../desk.ts'
import { DetailActions } from '../detail.tsx'
import { Choice, Select, TextField, Ticks } from '../field.tsx'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { usePlaces } from '../places.tsx'
import { Failed, Held, Loading, RefusalNote } from '../states.tsx'
import { useKept } from '../use-kept.ts'
import { LinkDialog } from './link-dialog.tsx'
import {
  freeId,
  readScreen,
  type ScreenField,
  type ScreenFields,
  type ScreenTroubles,
  shapes,
} from './screen-draft.ts'
import styles from './screens-desk.module.css'

const blank = (taken: readonly string[]): ScreenFields => ({
  id: freeId('touch', taken),
  nameZh: '',
  nameEn: '',
  centre: '',
  mode: 'touch',
  shape: 0,
  width: '1920',
  height: '1080',
  diagonal: '',
  sill: '',
  point: '',
  groups: [],
})

const own = 'own'

/** How large the glass is: one of the usual ones, or as printed on the box. */
function Size(props: {
  readonly fields: ScreenFields
  readonly change: (part: Partial<ScreenFields>) => void
  readonly problem: (name: ScreenField) => string | undefined
}) {
  const { fields, change, problem } = props
  const { screens: words } = useWords()
  const sizes = ['width', 'height', 'diagonal'] as const
  return (
    <>
      <Choice
        label={words.size}
        value={fields.shape === null ? own : String(fields.shape)}
        options={[
          ...shapes[fields.mode].map((it, at) => ({
            value: String(at),
            label: words.shape(it.width, it.height, it.diagonal),
          })),
          { value: own, label: words.otherSize },
        ]}
        onChange={(to) => change({ shape: to === own ? null : Number(to) })}
      />
      {fields.shape === null && (
        <div class={styles.sizes}>
          {sizes.map((name) => (
            <TextField
              key={name}
              label={words[name]}
              inputmode="decimal"
              value={fields[name]}
              problem={problem(name)}
              onInput={(text) => change({ [name]: text })}
            />
          ))}
        </div>
      )}
    </>
  )
}

interface Props {
  readonly screens: readonly DeskScreen[]
}

export function NewScreen(props: Props) {
  const { answer, refusal, again } = useAsked('places:list', {})
  // Where there is one centre it is not asked for: it must be known before the form can be sent.
  if (answer) return <Form {...props} />
  return refusal ? <Failed refusal={refusal} again={again} /> : <Loading />
}

function Form({ screens }: Props) {
  const desk = useDesk()
  const { screens: words, modes: modeWords, choose, ...rest } = useWords()
  const { locale, refusals } = useLanguage()
  const { answer: points } = useAsked('items:list', { board: 'points' })
  const { fields, drop, ...kept } = useKept('screen', () =>
    blank(screens.map((it) => it.profile.screen)),
  )
  const [troubles, setTroubles] = useState<ScreenTroubles>({})
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [link, show] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)

  const centres = usePlaces('centre')
  const groups = usePlaces('group')
  // Where there is one centre only, nobody is asked which.
  const centre = fields.centre || (centres.length === 1 ? (centres[0]?.value ?? '') : '')

  const problem = (name: ScreenField): string | undefined => {
    const trouble = troubles[name]
    if (trouble === 'badId') return words.badId
    if (trouble === 'badNumber') return words.badNumber
    return trouble && refusals.value.issues.empty()
  }
  const wrong = Object.keys(troubles).join()
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrong])

  const change = (part: Partial<ScreenFields>) => {
    kept.change(part)
    setTroubles({})
    refuseWith(null)
  }
  const chooseMode = (mode: Mode) => {
    const taken = screens.map((it) => it.profile.screen)
    // An id that was typed is kept; a proposed one follows the use.
    const proposed = fields.id === freeId(fields.mode, taken)
    change({ mode, shape: 0, ...(proposed ? { id: freeId(mode, taken) } : {}) })
  }
  const add = async () => {
    const read = readScreen({ ...fields, centre })
    if ('troubles' in read) return setTroubles(read.troubles)
    setBusy(true)
    const reply = await desk.command('screen:add', read.input)
    setBusy(false)
    if (!reply.ok) return refuseWith(reply)
    drop()
    show(reply.value.link)
  }

  return (
    <form
      class={styles.form}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void add()
      }}
    >
      <h2>{words.add}</h2>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={fields.nameZh}
        lang="zh-Hans"
        maxLength={30}
        autofocus
        problem={problem('nameZh')}
        onInput={(nameZh) => change({ nameZh })}
      />
      {centres.length > 1 && (
        <Select
          label={words.centre}
          value={fields.centre}
          options={[{ value: '', label: choose }, ...centres]}
          problem={problem('centre')}
          onChange={(to) => change({ centre: to })}
        />
      )}
      <Choice<Mode>
        label={words.mode}
        value={fields.mode}
        options={modes.map((it) => ({ value: it, label: modeWords[it] }))}
        onChange={chooseMode}
      />
      {fields.mode === 'pad' && (
        <Select
          label={words.point}
          value={fields.point}
          options={[
            { value: '', label: choose },
            ...(points ?? []).map((it) => {
              const { text, lang } = inLocale((it.body as Point).subject, locale.value)
              return { value: it.id, label: text, lang }
            }),
          ]}
          problem={problem('point')}
          onChange={(point) => change({ point })}
        />
      )}
      <Size fields={fields} change={change} problem={problem} />
      {groups.length > 0 && (
        <Ticks
          label={words.groups}
          chosen={fields.groups}
          options={groups}
          onChange={(to) => change({ groups: to })}
        />
      )}
      <TextField
        label={words.sillCm}
        hint={words.sillHint}
        optional
        inputmode="decimal"
        value={fields.sill}
        problem={problem('sill')}
        onInput={(sill) => change({ sill })}
      />
      <TextField
        label={words.nameEn}
        optional
        value={fields.nameEn}
        lang="en"
        maxLength={60}
        onInput={(nameEn) => change({ nameEn })}
      />
      <TextField
        label={words.id}
        hint={words.idHint}
        value={fields.id}
        maxLength={40}
        problem={refusal?.code === 'taken' ? words.idTaken : problem('id')}
        onInput={(id) => change({ id })}
      />
      {refusal && refusal.code !== 'taken' && <RefusalNote refusal={refusal} />}
      <Held busy={busy} />
      <DetailActions>
        <Button kind="fill" type="submit" busy={busy}>
          {words.addYes}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            drop()
            desk.route.go({ desk: 'screens' })
          }}
        >
          {rest.cancel}
        </Button>
      </DetailActions>
      {link && (
        <LinkDialog
          link={link}
          onClose={() => {
            show(null)
            desk.route.go({ desk: 'screens', id: fields.id })
          }}
        />
      )}
    </form>
  )
}
