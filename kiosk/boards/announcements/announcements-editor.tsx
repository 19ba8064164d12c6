/** The form of a notice: sensible defaults, so that a title, a text and one button are enough. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Level, levels } from '../../../content/boards/envelope.ts'
import { useLevelWord } from '../../console/badge.tsx'
import { Button } from '../../console/button.tsx'
import { useAsked, useDesk } from '../../console/desk.ts'
import { Confirm } from '../../console/dialog.tsx'
import { Choice, TextArea, TextField } from '../../console/field.tsx'
import { useWords } from '../../console/language.ts'
import { PlacesPicker, proposedPlace } from '../../console/places-picker.tsx'
import { RefusalNote } from '../../console/states.tsx'
import { ConflictView, useFieldLabel, useFieldText } from './announcements-conflict.tsx'
import { type FieldName, type NoticeFields, withLevel } from './announcements-draft.ts'
import styles from './announcements-editor.module.css'
import type { NoticeEditor, Outcome } from './announcements-editor-model.ts'
import { Home, Times, UrgentConfirm, useProblem } from './announcements-form-parts.tsx'

/** Words that a conflict left over: to read and copy from. */
function Aside({ fields }: { readonly fields: Partial<NoticeFields> }) {
  const { conflict: words } = useWords()
  const label = useFieldLabel()
  const text = useFieldText()
  const names = Object.keys(fields) as FieldName[]
  if (names.length === 0) return null
  return (
    <details class={styles.aside}>
      <summary>{words.aside}</summary>
      <p class={styles.note}>{words.asideHint}</p>
      {names.map((name) => (
        <p key={name} class={styles.typed}>
          <b>{label(name)}</b>
          <br />
          {text(name, fields)}
        </p>
      ))}
    </details>
  )
}

/** Proposes the busiest centre for a notice that was just begun, once the places are known. */
function useProposal(editor: NoticeEditor) {
  const { answer } = useAsked('places:list', {})
  useEffect(() => {
    const isNew = editor.base.peek().state === 'new'
    const place = answer && proposedPlace(answer)
    if (isNew && place) editor.propose({ channels: [place] })
  }, [editor, answer])
}

function Actions(props: {
  readonly editor: NoticeEditor
  readonly onSend: (toGlass: boolean) => void
  readonly onDiscard: () => void
}) {
  const { editor } = props
  const desk = useDesk()
  const { editor: words } = useWords()
  const busy = editor.isSending.value
  const shown = editor.base.value.state === 'published'
  return (
    <div class={styles.actions}>
      <Button kind="fill" type="submit" busy={busy}>
        {busy ? words.sending : shown ? words.saveChanged : words.publish}
      </Button>
      {!shown && (
        <Button busy={busy} onClick={() => props.onSend(false)}>
          {words.saveDraft}
        </Button>
      )}
      {!busy && (
        <Button kind="quiet" onClick={props.onDiscard}>
          {words.discard}
        </Button>
      )}
      {busy && desk.link.state.value.is !== 'live' && (
        <p class={styles.held} role="status">
          {words.sendingHeld}
        </p>
      )}
    </div>
  )
}

export function AnnouncementsEditor(props: {
  readonly editor: NoticeEditor
  /** Beside the heading: what else one may do with the form open. */
  readonly tools?: ComponentChildren
  readonly onDone: (outcome: Outcome) => void
  readonly onLeave: () => void
}) {
  const { editor, onDone, onLeave } = props
  const words = useWords()
  const level = useLevelWord()
  const problem = useProblem(editor)
  const [asking, ask] = useState<'discard' | 'urgent' | null>(null)
  const desk = useDesk()
  const zone = desk.zone.value
  const fields = editor.fields.value
  const finish = (outcome: Outcome | null) => outcome && onDone(outcome)
  useProposal(editor)
  useEffect(() => void editor.resume().then(finish), [editor])

  const form = useRef<HTMLFormElement>(null)
  const wrong = Object.keys({ ...editor.troubles.value, ...editor.issues.value }).join()
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrong])
  const send = (toGlass: boolean) => void editor.send(toGlass).then(finish)
  const leave = () => {
    editor.discard()
    onLeave()
  }
  const conflict = editor.conflict.value
  if (conflict)
    return <ConflictView conflict={conflict} mine={fields} onMerge={(it) => editor.merge(it)} />
  return (
    <form
      class={styles.form}
      ref={form}
      noValidate
      onKeyDown={(event) => {
        // In a text Enter is a new line; with Ctrl it is the main button.
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        // What covers whole screens is asked about once more, unless something must be mended first.
        if (fields.level === 'urgent' && editor.isReady()) ask('urgent')
        else send(true)
      }}
    >
      <header class={styles.head}>
        <h2>
          {editor.base.value.state === 'new' ? words.editor.newTitle : words.editor.editTitle}
        </h2>
        {props.tools}
      </header>
      <fieldset class={styles.all} disabled={editor.isSending.value}>
        <TextField
          label={words.editor.titleZh}
          value={fields.titleZh}
          lang="zh-Hans"
          maxLength={60}
          autofocus
          problem={problem('titleZh')}
          onInput={(titleZh) => editor.change({ titleZh })}
        />
        <TextArea
          label={words.editor.text}
          rows={5}
          maxLength={8000}
          value={fields.text}
          hint={words.editor.textHint}
          problem={problem('text')}
          onInput={(text) => editor.change({ text })}
        />
        <PlacesPicker
          label={words.editor.places}
          chosen={fields.channels}
          problem={problem('channels')}
          onChange={(channels) => editor.change({ channels })}
        />
        <Home editor={editor} />
        <Times editor={editor} />
        <Choice<Level>
          label={words.editor.level}
          value={fields.level}
          hint={words.editor.levels[fields.level]}
          isGrave={fields.level === 'urgent'}
          options={levels.map((it) => ({ value: it, label: level(it) }))}
          onChange={(it) => editor.change(withLevel(fields, it, { now: desk.clock.read(), zone }))}
        />
        <div class={styles.pair}>
          <TextField
            label={words.editor.titleEn}
            optional
            value={fields.titleEn}
            lang="en"
            maxLength={120}
            problem={problem('titleEn')}
            onInput={(titleEn) => editor.change({ titleEn })}
          />
          <TextField
            label={words.editor.source}
            optional
            value={fields.source}
            maxLength={40}
            problem={problem('source')}
            onInput={(source) => editor.change({ source })}
          />
        </div>
      </fieldset>
      {editor.aside.value && <Aside fields={editor.aside.value} />}
      {editor.refusal.value && <RefusalNote refusal={editor.refusal.value} />}
      <p class={styles.note}>{words.editor.kept}</p>
      <Actions
        editor={editor}
        onSend={send}
        onDiscard={() => (editor.isTouched.value ? ask('discard') : leave())}
      />
      {asking === 'urgent' && (
        <UrgentConfirm
          fields={fields}
          onYes={() => {
            ask(null)
            send(true)
          }}
          onNo={() => ask(null)}
        />
      )}
      {asking === 'discard' && (
        <Confirm
          title={words.editor.discardTitle}
          why={words.editor.discardWhy}
          yes={words.editor.discardYes}
          onYes={leave}
          onNo={() => ask(null)}
        />
      )}
    </form>
  )
}
