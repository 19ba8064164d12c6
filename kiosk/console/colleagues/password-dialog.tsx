/** A new password for a colleague: proposed, taken, and then shown once, to be handed over in person. */
import { useState } from 'preact/hooks'
import type { Colleague } from '../../../content/live/asks.ts'
import type { Refusal } from '../../../content/live/reply.ts'
import { useDesk } from '../desk.ts'
import { Facts } from '../detail.tsx'
import { Dialog, SubmitActions } from '../dialog.tsx'
import { TextField } from '../field.tsx'
import { useIssues } from '../issues.ts'
import { useWords } from '../language.ts'
import { Held, RefusalNote } from '../states.tsx'
import { proposePassword } from './password-proposal.ts'

export const proposal = () => proposePassword((n) => crypto.getRandomValues(new Uint8Array(n)))

/** Account and password as they are handed over. */
export function HandOver(props: {
  readonly title: string
  readonly account: string
  readonly password: string
  readonly onClose: () => void
}) {
  const { staff, colleagues } = useWords()
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Facts
        copy
        facts={[
          { label: staff.account, value: props.account },
          { label: staff.password, value: props.password },
        ]}
      />
      <p>{colleagues.newPasswordOnce}</p>
    </Dialog>
  )
}

export function PasswordDialog(props: {
  readonly colleague: Colleague
  readonly onClose: () => void
}) {
  const { colleague, onClose } = props
  const desk = useDesk()
  const words = useWords()
  const [password, setPassword] = useState(proposal)
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [isSet, set] = useState(false)
  const issue = useIssues(refusal)
  const save = async () => {
    if (busy) return
    setBusy(true)
    const reply = await desk.command('staff:password', { staff: colleague.id, password })
    setBusy(false)
    if (reply.ok) set(true)
    else refuseWith(reply)
  }
  if (isSet)
    return (
      <HandOver
        title={words.colleagues.newPasswordDone(colleague.name)}
        account={colleague.account}
        password={password}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={words.colleagues.newPasswordTitle(colleague.name)}
      onClose={onClose}
      refusal={refusal}
      onSubmit={() => void save()}
      actions={<SubmitActions yes={words.colleagues.newPasswordYes} busy={busy} onNo={onClose} />}
    >
      <p>{words.colleagues.newPasswordWhy}</p>
      <TextField
        label={words.staff.password}
        hint={words.colleagues.proposed}
        value={password}
        maxLength={128}
        autofocus
        problem={issue('password')}
        onInput={setPassword}
      />
      {refusal && <RefusalNote refusal={refusal} />}
      <Held busy={busy} />
    </Dialog>
  )
}
