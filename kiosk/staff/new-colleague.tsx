/** Adding a colleague: an account, a first password to hand over, a role, and where it holds. */
import { useState } from 'preact/hooks'
import type { Refusal } from '../../content/live/reply.ts'
import { type Role, roles } from '../../content/staff/roles.ts'
import { Button } from '../console/button.tsx'
import { HandOver, proposal } from '../console/colleagues/password-dialog.tsx'
import { useAreas } from '../console/colleagues/use-areas.ts'
import { useDesk } from '../console/desk.ts'
import { Dialog } from '../console/dialog.tsx'
import { Choice, Select, TextField } from '../console/field.tsx'
import { useIssues } from '../console/issues.ts'
import { useWords } from '../console/language.ts'
import { Held, RefusalNote } from '../console/states.tsx'

export function NewColleague({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const words = useWords()
  const { staff } = words
  const areas = useAreas()
  const [account, setAccount] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState(proposal)
  const [role, setRole] = useState<Role>('editor')
  const [area, setArea] = useState(desk.me.grants.find((it) => it.role === 'admin')?.area ?? '')
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [isAdded, set] = useState(false)
  const issue = useIssues(refusal)

  const add = async () => {
    setBusy(true)
    const reply = await desk.command('staff:add', { account, name, password, role, area })
    setBusy(false)
    if (!reply.ok) return refuseWith(reply)
    desk.toasts.say(staff.added(name))
    set(true)
  }
  if (isAdded)
    return (
      <HandOver
        title={words.colleagues.newPasswordDone(name)}
        account={account}
        password={password}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={staff.add}
      onClose={onClose}
      refusal={refusal}
      onSubmit={() => {
        if (!busy) void add()
      }}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="fill" type="submit" busy={busy}>
            {staff.addYes}
          </Button>
        </>
      }
    >
      <TextField
        label={staff.name}
        hint={staff.nameHint}
        value={name}
        maxLength={30}
        autofocus
        problem={issue('name')}
        onInput={setName}
      />
      <TextField
        label={staff.account}
        hint={staff.accountHint}
        value={account}
        problem={refusal?.code === 'taken' ? staff.accountTaken : issue('account')}
        onInput={setAccount}
      />
      <TextField
        label={staff.firstPassword}
        hint={words.colleagues.proposed}
        value={password}
        maxLength={128}
        problem={issue('password')}
        onInput={setPassword}
      />
      <Choice<Role>
        label={staff.role}
        value={role}
        hint={words.rolesMay[role]}
        options={roles.map((it) => ({ value: it, label: words.roles[it] }))}
        onChange={setRole}
      />
      {areas.length > 1 && (
        <Select
          label={staff.area}
          hint={staff.areaHint}
          value={area}
          options={areas}
          onChange={setArea}
        />
      )}
      {refusal && refusal.code !== 'taken' && <RefusalNote refusal={refusal} />}
      <Held busy={busy} />
    </Dialog>
  )
}
