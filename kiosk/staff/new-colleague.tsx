/** Adding a colleague: an account, a first password to hand over, a role, and where it holds. */
import { useState } from 'preact/hooks'
import type { Refusal } from '../../content/live/reply.ts'
import { type Role, roles } from '../../content/staff/roles.ts'
import { HandOver, proposal } from '../console/colleagues/password-dialog.tsx'
import { useDesk } from '../console/desk.ts'
import { Dialog, SubmitActions } from '../console/dialog.tsx'
import { Choice, Select, TextField } from '../console/field.tsx'
import { useIssues } from '../console/issues.ts'
import { useWords } from '../console/language.ts'
import { usePlaces } from '../console/places.tsx'
import { Held, RefusalNote } from '../console/states.tsx'
import { useKept } from '../console/use-kept.ts'

export function NewColleague({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const words = useWords()
  const { staff } = words
  const areas = usePlaces('area')
  // The password is not kept: it would lie readable in the browser's storage.
  const { fields, change, drop } = useKept('colleague', () => ({
    account: '',
    name: '',
    role: 'editor' as Role,
    area: desk.me.grants.find((it) => it.role === 'admin')?.area ?? '',
  }))
  const { account, name, role, area } = fields
  const [password, setPassword] = useState(proposal)
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [isAdded, set] = useState(false)
  const issue = useIssues(refusal)

  const add = async () => {
    setBusy(true)
    const reply = await desk.command('staff:add', { account, name, password, role, area })
    setBusy(false)
    if (!reply.ok) return refuseWith(reply)
    drop()
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
        <SubmitActions
          yes={staff.addYes}
          busy={busy}
          onNo={() => {
            drop()
            onClose()
          }}
        />
      }
    >
      <TextField
        label={staff.name}
        hint={staff.nameHint}
        value={name}
        maxLength={30}
        autofocus
        problem={issue('name')}
        onInput={(it) => change({ name: it })}
      />
      <TextField
        label={staff.account}
        hint={staff.accountHint}
        value={account}
        problem={refusal?.code === 'taken' ? staff.accountTaken : issue('account')}
        onInput={(it) => change({ account: it })}
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
        onChange={(it) => change({ role: it })}
      />
      {areas.length > 1 && (
        <Select
          label={staff.area}
          hint={staff.areaHint}
          value={area}
          options={areas}
          onChange={(it) => change({ area: it })}
        />
      )}
      {refusal && refusal.code !== 'taken' && <RefusalNote refusal={refusal} />}
      <Held busy={busy} />
    </Dialog>
  )
}
