/** One colleague: what they may do and where, when they were last here, and what can be done about it. */
import { useState } from 'preact/hooks'
import type { Colleague } from '../../../content/live/asks.ts'
import type { CommandName, CommandValue } from '../../../content/live/commands.ts'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { useDesk } from '../desk.ts'
import { Detail, DetailActions, Facts, Note } from '../detail.tsx'
import { Confirm } from '../dialog.tsx'
import { useWords } from '../language.ts'
import { GrantLines } from '../places.tsx'
import { useRefusalText } from '../states.tsx'
import { useWhen } from '../when.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'

type Act = Extract<CommandName, 'staff:disable' | 'staff:enable' | 'staff:leave'>

/** Says one of the plain acts, and what became of it. */
function useAct(colleague: Colleague, onDone: () => void) {
  const desk = useDesk()
  const { colleagues: words } = useWords()
  const refusalText = useRefusalText()
  const [busy, setBusy] = useState(false)
  const { id, name } = colleague
  const said = (act: Act, value: unknown): string => {
    if (act === 'staff:leave') return words.left(name, (value as CommandValue['staff:leave']).ended)
    return act === 'staff:disable' ? words.disabledToast(name) : words.enabled(name)
  }
  const run = async (act: Act) => {
    if (busy) return
    setBusy(true)
    const reply = await desk.command(act, { staff: id })
    setBusy(false)
    onDone()
    if (reply.ok) desk.toasts.say(said(act, reply.value))
    else desk.toasts.say(refusalText(reply), 'warn')
  }
  return { busy, run }
}

function ColleagueFacts({ colleague }: { readonly colleague: Colleague }) {
  const { staff, colleagues: words } = useWords()
  const when = useWhen()
  const { account, grants, seenAt, addedAt } = colleague
  return (
    <Facts
      facts={[
        { label: staff.account, value: account },
        { label: words.may, value: <GrantLines grants={grants} /> },
        { label: words.lastSeen, value: seenAt === null ? words.never : when.moment(seenAt) },
        { label: words.added, value: when.moment(addedAt) },
      ]}
    />
  )
}

export function ColleagueDetail({ colleague }: { readonly colleague: Colleague }) {
  const desk = useDesk()
  const { colleagues: words } = useWords()
  const [asking, ask] = useState<'change' | 'password' | 'leave' | 'disable' | null>(null)
  const close = () => ask(null)
  const { busy, run } = useAct(colleague, close)
  const { name, isDisabled } = colleague
  const isMe = colleague.id === desk.me.id
  const mayChange = !isMe && !colleague.isElsewhere
  return (
    <Detail
      title={{ text: name }}
      badges={
        <>
          {isMe && <Badge tone="plain">{words.me}</Badge>}
          {isDisabled && <Badge tone="warn">{words.disabled}</Badge>}
        </>
      }
    >
      <ColleagueFacts colleague={colleague} />
      {isMe && <Note>{words.own}</Note>}
      {!isMe && colleague.isElsewhere && <Note>{words.elsewhere}</Note>}
      {mayChange && (
        <DetailActions
          away={
            !isDisabled && (
              <Button kind="danger" onClick={() => ask('disable')}>
                {words.disable}
              </Button>
            )
          }
        >
          <Button onClick={() => ask('change')}>{words.change}</Button>
          {isDisabled ? (
            <Button busy={busy} onClick={() => void run('staff:enable')}>
              {words.enable}
            </Button>
          ) : (
            <>
              <Button onClick={() => ask('password')}>{words.newPassword}</Button>
              <Button onClick={() => ask('leave')}>{words.leave}</Button>
            </>
          )}
        </DetailActions>
      )}
      {asking === 'change' && <ChangeDialog colleague={colleague} onClose={close} />}
      {asking === 'password' && <PasswordDialog colleague={colleague} onClose={close} />}
      {asking === 'leave' && (
        <Confirm
          title={words.leaveTitle(name)}
          why={words.leaveWhy}
          yes={words.leaveYes}
          busy={busy}
          onYes={() => void run('staff:leave')}
          onNo={close}
        />
      )}
      {asking === 'disable' && (
        <Confirm
          title={words.disableTitle(name)}
          why={words.disableWhy}
          yes={words.disable}
          busy={busy}
          onYes={() => void run('staff:disable')}
          onNo={close}
        />
      )}
    </Detail>
  )
}
