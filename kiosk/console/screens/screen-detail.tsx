/** One screen: how it is, what it is, and for administrators a new enrolment link. */
import { useState } from 'preact/hooks'
import type { DeskScreen } from '../../../content/live/asks.ts'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { holds, useDesk } from '../desk.ts'
import { Alarm, Detail, DetailActions, type Fact, Facts } from '../detail.tsx'
import { Confirm } from '../dialog.tsx'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { useRefusalText } from '../states.tsx'
import { useWhen } from '../when.ts'
import { LinkDialog } from './link-dialog.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { usePresenceText } from './presence-text.ts'

function useFacts({ profile, presence, enrolledAt, pinSetAt }: DeskScreen): readonly Fact[] {
  const { screens: words, comma, modes, pin } = useWords()
  const { locale } = useLanguage()
  const when = useWhen()
  const presenceText = usePresenceText()
  const { sill } = profile
  const { lacks = [] } = presence
  const lackNames: Readonly<Record<string, string>> = words.lackNames
  const centre = inLocale(profile.centre.name, locale.value)
  return [
    { label: words.presence, value: presenceText(presence), warn: !presence.online },
    {
      label: words.enrolment,
      value: enrolledAt === null ? words.unenrolled : words.enrolled(when.moment(enrolledAt)),
      warn: enrolledAt === null,
    },
    { label: words.build, value: presence.build ?? words.unknownBuild },
    ...(lacks.length === 0
      ? []
      : [
          {
            label: words.lacks,
            value: lacks.map((it) => lackNames[it] ?? it).join(comma),
            warn: true,
          },
        ]),
    { label: words.waiting, value: words.entries(presence.waiting) },
    { label: words.refused, value: words.entries(presence.refused), warn: presence.refused > 0 },
    {
      label: pin.label,
      value: presence.pinLocked
        ? pin.locked
        : pinSetAt === null
          ? pin.none
          : pin.since(when.moment(pinSetAt)),
      warn: presence.pinLocked === true,
    },
    { label: words.centre, value: centre.text, lang: centre.lang },
    { label: words.mode, value: modes[profile.mode] },
    { label: words.size, value: words.sizeOf(profile.width, profile.height, profile.diagonal) },
    { label: words.distance, value: words.metres(profile.distance / 1000) },
    ...(sill === null
      ? []
      : [{ label: words.sill, value: words.centimetres(Math.round(sill / 10)) }]),
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
    <Detail
      title={name}
      badges={
        <Badge tone={screen.presence.online ? 'good' : 'warn'}>
          {screen.presence.online ? words.online : words.offline}
        </Badge>
      }
    >
      {screen.presence.twice && <Alarm>{words.twice}</Alarm>}
      <Facts facts={facts} />
      {holds(desk.me, 'admin') && (
        <DetailActions>
          <Button onClick={() => ask(true)}>{words.relink}</Button>
          <Button onClick={() => setPin(true)}>
            {screen.pinSetAt === null ? pin.set : pin.change}
          </Button>
        </DetailActions>
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
    </Detail>
  )
}
