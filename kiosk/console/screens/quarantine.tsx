/** Devices nobody enrolled: what they sent is kept, and an administrator says whether it counts. */
import { useState } from 'preact/hooks'
import type { DeskScreen, QuarantinedLife } from '../../../content/live/asks.ts'
import { Button } from '../button.tsx'
import { useAsked, useDesk } from '../desk.ts'
import { Confirm } from '../dialog.tsx'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { useRefusalText } from '../states.tsx'
import { useWhen } from '../when.ts'
import styles from './screens-desk.module.css'

function UnknownLife(props: {
  readonly life: QuarantinedLife
  readonly screens: readonly DeskScreen[]
}) {
  const { life, screens } = props
  const desk = useDesk()
  const { quarantine: words } = useWords()
  const { locale } = useLanguage()
  const when = useWhen()
  const refusalText = useRefusalText()
  const [as, choose] = useState(life.via)
  const [asking, ask] = useState(false)
  const [busy, setBusy] = useState(false)
  const nameOf = (id: string) => {
    const screen = screens.find((it) => it.profile.screen === id)
    return screen ? inLocale(screen.profile.name, locale.value).text : id
  }
  const decide = async (counts: boolean) => {
    setBusy(true)
    const reply = counts
      ? await desk.command('life:adopt', { life: life.life, screen: as })
      : await desk.command('life:refuse', { life: life.life })
    setBusy(false)
    ask(false)
    if (!reply.ok) desk.toasts.say(refusalText(reply), 'warn')
    else desk.toasts.say((counts ? words.adopted : words.refused)(reply.value.entries))
  }
  return (
    <li>
      <div>
        {words.from(nameOf(life.via))}
        <small>
          {words.entries(life.entries, when.moment(life.firstAt), when.moment(life.lastAt))}
        </small>
      </div>
      <select
        aria-label={words.adoptAs}
        value={as}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {screens.map(({ profile: { screen } }) => (
          <option key={screen} value={screen}>
            {nameOf(screen)}
          </option>
        ))}
      </select>
      <Button busy={busy} onClick={() => void decide(true)}>
        {words.adopt}
      </Button>
      <Button kind="danger" busy={busy} onClick={() => ask(true)}>
        {words.refuse}
      </Button>
      {asking && (
        <Confirm
          title={words.refuseTitle}
          why={words.refuseWhy(life.entries)}
          yes={words.refuse}
          busy={busy}
          onYes={() => void decide(false)}
          onNo={() => ask(false)}
        />
      )}
    </li>
  )
}

export function Quarantine({ screens }: { readonly screens: readonly DeskScreen[] }) {
  const { quarantine: words } = useWords()
  const { answer } = useAsked('quarantine:list', {})
  if (!answer || answer.length === 0) return null
  return (
    <section class={styles.quarantine}>
      <h2>{words.title}</h2>
      <p>{words.why}</p>
      <ul>
        {answer.map((it) => (
          <UnknownLife key={it.life} life={it} screens={screens} />
        ))}
      </ul>
    </section>
  )
}
