/** One screen: how it is, what it is, and for administrators a new enrolment link. */
import { useState } from 'preact/hooks'
import type { DeskScreen } from '../../../content/live/asks.ts'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { holds, useDesk } from '../desk.ts'
import { Confirm } from '../dialog.tsx'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { useRefusalText } from '../states.tsx'
import { useWhen } from '../when.ts'
import { WholeWords } from '../whole-words.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { usePresenceText } from './presence-text.ts'
import styles from './screens-desk.module.css'

interface Fact {
  readonly label: string
  readonly text: string
  readonly warn?: boolean
}

function useFacts({ profile, presence, enrolledAt, pinSetAt }: DeskScreen): readonly Fact[] {
  const { screens: words, modes, pin } = useWords()
  const { locale } = useLanguage()
  const when = useWhen()
  const presenceText = usePresenceText()
  const { sill } = profile
  return [
    { label: words.presence, text: presenceText(presence), warn: !presence.online },
    {
      label: words.enrolment,
      text: enrolledAt === null ? words.unenrolled : words.enrolled(when.moment(enrolledAt)),
      warn: enrolledAt === null,
    },
    { label: words.build, text: presence.build ?? words.unknownBuild },
    { label: words.waiting, text: words.entries(presence.waiting) },
    { label: words.refused, text: words.entries(presence.refused), warn: presence.refused > 0 },
    {
      label: pin.label,
      text: presence.pinLocked
        ? pin.locked
        : pinSetAt === null
          ? pin.none
          : pin.since(when.moment(pinSetAt)),
      warn: presence.pinLocked === true,
    },
    { label: words.centre, text: inLocale(profile.centre.name, locale.value).text },
    { label: words.mode, text: modes[profile.mode] },
    { label: words.size, text: words.sizeOf(profile.width, profile.height, profile.diagonal) },
    { label: words.distance, text: words.metres(profile.distance / 1000) },
    ...(sill === null
      ? []
      : [{ label: words.sill, text: words.centimetres(Math.round(sill / 10)) }]),
  ]
}

export function ScreenDetail({ screen }: { readonly screen: DeskScreen }) {
  const desk = useDesk()
  const { screens: words, pin } = useWords()
  const { locale } = useLanguage()
  const refusalText = useRefusalText()
  const facts = useFacts(screen)
  const [asking, ask] = useState(false)
  const [busy, setBusy] = useState(false)
  const [isSettingPin, setPin] = useState(false)
  const [link, show] = useState<string | null>(null)
  const name = inLocale(screen.profile.name, locale.value)

  const relink = async () => {
    setBusy(true)
    const reply = await desk.command('screen:relink', { screen: screen.profile.screen })
    setBusy(false)
    ask(false)
    if (reply.ok) show(reply.value.link)
    else desk.toasts.say(refusalText(reply), 'warn')
  }

  return (
    <article class={styles.detail}>
      <div class={styles.title}>
        <h2>
          <WholeWords {...name} />
        </h2>
        <Badge tone={screen.presence.online ? 'good' : 'warn'}>
          {screen.presence.online ? words.online : words.offline}
        </Badge>
      </div>
      {screen.presence.twice && (
        <p class={styles.twice} role="alert">
          {words.twice}
        </p>
      )}
      <dl class={styles.profile}>
        {facts.map((it) => (
          <>
            <dt>{it.label}</dt>
            <dd data-warn={it.warn === true}>{it.text}</dd>
          </>
        ))}
      </dl>
      {holds(desk.me, 'admin') && (
        <div class={styles.actions}>
          <Button onClick={() => ask(true)}>{words.relink}</Button>
          <Button onClick={() => setPin(true)}>
            {screen.pinSetAt === null ? pin.set : pin.change}
          </Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={words.relinkTitle}
          why={words.relinkWhy}
          yes={words.relinkYes}
          busy={busy}
          onYes={() => void relink()}
          onNo={() => ask(false)}
        />
      )}
      {isSettingPin && <PinDialog screen={screen} onClose={() => setPin(false)} />}
      {link && <LinkDialog link={link} onClose={() => show(null)} />}
    </article>
  )
}
