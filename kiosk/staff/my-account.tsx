/** One's own place: who one is here, what one may do and where, a new password, and the way out. */
import { useState } from 'preact/hooks'
import { Button } from '../console/button.tsx'
import { useDesk } from '../console/desk.ts'
import { Facts } from '../console/detail.tsx'
import { Dialog } from '../console/dialog.tsx'
import { useWords } from '../console/language.ts'
import { GrantLines } from '../console/places.tsx'
import { OwnPassword } from './own-password.tsx'

export function MyAccount({ onClose }: { readonly onClose: () => void }) {
  const { me, signOut } = useDesk()
  const { account: words, staff, colleagues } = useWords()
  const [isChanging, change] = useState(false)
  if (isChanging) return <OwnPassword onClose={onClose} />
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      closable
      actions={
        <Button icon="leave" onClick={() => void signOut()}>
          {staff.signOut}
        </Button>
      }
    >
      <Facts
        facts={[
          { label: staff.name, value: me.name },
          { label: staff.account, value: me.account },
          { label: colleagues.may, value: <GrantLines grants={me.grants} /> },
          {
            label: staff.password,
            value: <Button onClick={() => change(true)}>{words.changePassword}</Button>,
          },
        ]}
      />
      <p>{words.signOutWipes}</p>
    </Dialog>
  )
}
