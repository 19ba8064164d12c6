/** What stands before the console: claiming the installation, signing in, and why one cannot. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Refusal } from '../../content/live/reply.ts'
import { Button } from '../console/button.tsx'
import { TextField } from '../console/field.tsx'
import { LanguageButton } from '../console/frame.tsx'
import { useIssues } from '../console/issues.ts'
import { useWords } from '../console/language.ts'
import { PasswordField } from '../console/password-field.tsx'
import { Loading, RefusalNote } from '../console/states.tsx'
import styles from './door-views.module.css'
import type { StaffModel } from './staff-model.ts'

function Door(props: { readonly title: string; readonly children: ComponentChildren }) {
  const words = useWords()
  return (
    <main class={styles.door}>
      <div class={styles.gate}>
        <header>
          <svg viewBox="0 0 52 52" aria-hidden="true">
            <path d="M2 22C14 20 21 14 26 5c5 9 12 15 24 17l-3 5H5z" />
            <path
              d="M8 27h36v20H8zM26 29a9 9 0 0 0-9 9v9h18v-9a9 9 0 0 0-9-9z"
              fill-rule="evenodd"
            />
          </svg>
          <span>
            {words.product}
            {words.dot}
            {words.console}
          </span>
          <LanguageButton />
        </header>
        <h1>{props.title}</h1>
        {props.children}
      </div>
    </main>
  )
}

/** A public device gets an explanation instead of a form it could never pass. */
function PublicDevice() {
  const { staff: words } = useWords()
  return (
    <Door title={words.publicTitle}>
      <p>{words.publicWhy}</p>
      <p>{words.publicDo}</p>
    </Door>
  )
}

function useSubmit(act: () => Promise<Refusal | null>) {
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])
  const submit = (event: Event) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    refuseWith(null)
    void act()
      .then(refuseWith)
      .finally(() => setBusy(false))
  }
  return { refusal, busy, submit, form }
}

export function ClaimView({ staff }: { readonly staff: StaffModel }) {
  const { staff: words } = useWords()
  const [token, setToken] = useState('')
  const [account, setAccount] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { refusal, busy, submit, form } = useSubmit(() =>
    staff.claim({ token, account, name, password }),
  )
  const issue = useIssues(refusal)
  if (refusal?.code === 'public_device') return <PublicDevice />
  return (
    <Door title={words.claimTitle}>
      <p>{words.claimIntro}</p>
      <form class={styles.form} ref={form} onSubmit={submit} noValidate>
        <TextField
          label={words.token}
          hint={words.tokenHint}
          value={token}
          autofocus
          problem={issue('token')}
          onInput={setToken}
        />
        <TextField
          label={words.account}
          hint={words.accountHint}
          value={account}
          autocomplete="username"
          problem={issue('account')}
          onInput={setAccount}
        />
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={name}
          autocomplete="name"
          problem={issue('name')}
          onInput={setName}
        />
        <PasswordField
          label={words.password}
          hint={words.passwordHint}
          value={password}
          autocomplete="new-password"
          problem={issue('password')}
          onInput={setPassword}
        />
        {refusal && <RefusalNote refusal={refusal} />}
        <Button kind="fill" type="submit" busy={busy}>
          {words.claim}
        </Button>
      </form>
    </Door>
  )
}

export function SignInView(props: {
  readonly staff: StaffModel
  readonly why: 'never' | 'left' | 'ended'
  /** The account that is asked for first. */
  readonly who: string
}) {
  const { staff, why, who } = props
  const { staff: words } = useWords()
  const [account, setAccount] = useState(who)
  const [password, setPassword] = useState('')
  const { refusal, busy, submit, form } = useSubmit(() => staff.signIn({ account, password }))
  const issue = useIssues(refusal)
  if (refusal?.code === 'public_device') return <PublicDevice />
  return (
    <Door title={words.signInTitle}>
      {why !== 'never' && (
        <p role="status">{why === 'ended' ? words.sessionEnded : words.signedOut}</p>
      )}
      <form class={styles.form} ref={form} onSubmit={submit} noValidate>
        <TextField
          label={words.account}
          value={account}
          autocomplete="username"
          autofocus={who === ''}
          problem={issue('account')}
          onInput={setAccount}
        />
        <PasswordField
          label={words.password}
          value={password}
          autocomplete="current-password"
          autofocus={who !== ''}
          problem={issue('password')}
          onInput={setPassword}
        />
        {refusal && <RefusalNote refusal={refusal} />}
        <Button kind="fill" type="submit" busy={busy}>
          {busy ? words.signingIn : words.signIn}
        </Button>
      </form>
    </Door>
  )
}

export function UnreachableView(props: { readonly staff: StaffModel; readonly refusal: Refusal }) {
  const words = useWords()
  if (props.refusal.code === 'public_device') return <PublicDevice />
  return (
    <Door title={words.staff.unreachable}>
      <RefusalNote refusal={props.refusal} />
      <Button kind="fill" onClick={() => void props.staff.start()}>
        {words.again}
      </Button>
    </Door>
  )
}

export const StartingView = () => <Loading />
