/** Changing a colleague's name and roles; another administrator who was faster is not overwritten. */
import { useState } from 'preact/hooks'
import type { Colleague } from '../../../content/live/asks.ts'
import type { Refusal } from '../../../content/live/reply.ts'
import type { Grant } from '../../../content/staff/roles.ts'
import { useDesk } from '../desk.ts'
import { Dialog, SubmitActions } from '../dialog.tsx'
import { TextField } from '../field.tsx'
import { useIssues } from '../issues.ts'
import { useWords } from '../language.ts'
import { usePlaces } from '../places.tsx'
import { Held, RefusalNote } from '../states.tsx'
import styles from './colleagues-desk.module.css'
import { GrantsField, isTwice } from './grants-field.tsx'

export function ChangeDialog(props: {
  readonly colleague: Colleague
  readonly onClose: () => void
}) {
  const { colleague, onClose } = props
  const desk = useDesk()
  const words = useWords()
  const areas = usePlaces('area')
  const [name, setName] = useState(colleague.name)
  const [was, remember] = useState(colleague.grants)
  const [grants, setGrants] = useState(colleague.grants)
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const issue = useIssues(refusal)

  const save = async () => {
    if (busy || isTwice(grants)) return
    setBusy(true)
    const input = { staff: colleague.id, name, was: [...was], grants: [...grants] }
    const reply = await desk.command('staff:change', input)
    setBusy(false)
    if (reply.ok) {
      desk.toasts.say(words.colleagues.changed(name.trim()))
      return onClose()
    }
    if (reply.code === 'changed') {
      const now = (reply.current as { grants: readonly Grant[] }).grants
      remember(now)
      setGrants(now)
    }
    refuseWith(reply)
  }
  return (
    <Dialog
      title={words.colleagues.change}
      onClose={onClose}
      refusal={refusal}
      onSubmit={() => void save()}
      actions={<SubmitActions yes={words.colleagues.changeYes} busy={busy} onNo={onClose} />}
    >
      <TextField
        label={words.staff.name}
        value={name}
        maxLength={30}
        autofocus
        problem={issue('name')}
        onInput={setName}
      />
      <GrantsField grants={grants} areas={areas} onChange={setGrants} />
      {refusal?.code === 'changed' ? (
        <p class={styles.meanwhile} role="alert">
          {words.colleagues.meanwhile}
        </p>
      ) : (
        refusal && <RefusalNote refusal={refusal} />
      )}
      <Held busy={busy} />
    </Dialog>
  )
}
