/** A new password for oneself: the old one is asked for, so that a desk left open gives nobody an account. */
import { useState } from 'preact/hooks'
import type { Refusal } from '../../content/live/reply.ts'
import { useDesk } from '../console/desk.ts'
import { Dialog, SubmitActions } from '../console/dialog.tsx'
import { useIssues } from '../console/issues.ts'
import { useWords } from '../console/language.ts'
import { PasswordField } from '../console/password-field.tsx'
import { Held, RefusalNote } from '../console/states.tsx'

export function OwnPassword({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const { account: words, staff } = useWords()
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const issue = useIssues(refusal)
  const isWrong = refusal?.code === 'wrong_password'
  const save = async () => {
    if (busy) return
    setBusy(true)
    refuseWith(null)
    const reply = await desk.command('password:change', { old, password })
    setBusy(false)
    if (!reply.ok) return refuseWith(reply)
    desk.toasts.say(words.changed(reply.value.ended))
    onClose()
  }
  return (
    <Dialog
      title={words.changePassword}
      onClose={onClose}
      refusal={refusal}
      onSubmit={() => void save()}
      actions={<SubmitActions yes={words.changeYes} busy={busy} onNo={onClose} />}
    >
      <p>{words.changeWhy}</p>
      {/* For the browser's own keeper of passwords: whose they are. */}
      <input type="text" value={desk.me.account} autocomplete="username" readOnly hidden />
      <PasswordField
        label={words.old}
        value={old}
        autocomplete="current-password"
        autofocus
        problem={isWrong ? words.oldWrong : issue('old')}
        onInput={setOld}
      />
      <PasswordField
        label={words.fresh}
        hint={staff.passwordHint}
        value={password}
        autocomplete="new-password"
        problem={issue('password')}
        onInput={setPassword}
      />
      {refusal && !isWrong && <RefusalNote refusal={refusal} />}
      <Held busy={busy} />
    </Dialog>
  )
}
