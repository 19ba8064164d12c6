/** Sets, changes or takes away a screen's maintenance PIN. What is set is seen here while it is typed, and never again. */
import { useEffect, useState } from 'preact/hooks'
import type { DeskScreen } from '../../../content/live/asks.ts'
import { checkInput } from '../../../content/live/issues.ts'
import type { Refusal } from '../../../content/live/reply.ts'
import { isGuessable, pinSchema } from '../../../content/screens/pin.schema.ts'
import { fewestDigits, mostDigits } from '../../../content/screens/pin.ts'
import { Button } from '../button.tsx'
import { useDesk } from '../desk.ts'
import { Confirm, Dialog, SubmitActions } from '../dialog.tsx'
import { TextField } from '../field.tsx'
import { useLanguage, useWords } from '../language.ts'
import { RefusalNote } from '../states.tsx'

/** Six digits at random, none of them more likely, that nobody guesses soon. */
function makeUpPin(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(32)).filter((it) => it < 250)
    const pin = Array.from(bytes, (it) => it % 10)
      .slice(0, fewestDigits)
      .join('')
    if (pin.length === fewestDigits && !isGuessable(pin)) return pin
  }
}

interface Props {
  readonly screen: DeskScreen
  readonly onClose: () => void
}

export function PinDialog({ screen, onClose }: Props) {
  const desk = useDesk()
  const { pin: words } = useWords()
  const { refusals } = useLanguage()
  const [typed, type] = useState('')
  const [problem, say] = useState<string>()
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [removing, askRemoval] = useState(false)

  useEffect(() => {
    if (problem) document.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus()
  }, [problem])

  const send = async (pin: string | null) => {
    setBusy(true)
    const reply = await desk.command('screen:pin', { screen: screen.profile.screen, pin })
    setBusy(false)
    askRemoval(false)
    if (!reply.ok) return refuseWith(reply)
    const saved = screen.presence.online ? words.saved : words.savedOffline
    desk.toasts.say(pin === null ? words.removed : saved)
    onClose()
  }
  const save = () => {
    const checked = checkInput(pinSchema, typed)
    if (checked.ok) return void send(checked.value)
    const [first] = checked.issues
    if (first) say(refusals.value.issues[first.issue](first.limit))
  }
  const change = (text: string) => {
    type(text)
    say(undefined)
    refuseWith(null)
  }

  if (removing)
    return (
      <Confirm
        title={words.removeTitle}
        why={words.removeWhy}
        yes={words.remove}
        busy={busy}
        onYes={() => void send(null)}
        onNo={() => askRemoval(false)}
      />
    )
  const isSet = screen.pinSetAt !== null
  return (
    <Dialog
      title={isSet ? words.change : words.set}
      onClose={onClose}
      onSubmit={() => {
        if (!busy) save()
      }}
      actions={
        <>
          {isSet && (
            <Button kind="danger" onClick={() => askRemoval(true)}>
              {words.remove}
            </Button>
          )}
          <SubmitActions yes={words.save} busy={busy} onNo={onClose} />
        </>
      }
    >
      <p>{words.why}</p>
      <TextField
        label={words.field}
        hint={words.hint}
        value={typed}
        inputmode="numeric"
        maxLength={mostDigits}
        autofocus
        problem={problem}
        onInput={change}
      />
      <div>
        <Button onClick={() => change(makeUpPin())}>{words.makeUp}</Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </Dialog>
  )
}
