/** Composes the staff console: the only place where its real ports are made. */
import { effect } from '@preact/signals'
import { render } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Me } from '../content/live/asks.ts'
import { makeId } from '../content/live/ids.ts'
import { wipeDrafts } from './console/draft-keys.ts'
import './console/console.css'
import { ConsoleView } from './console/console-view.tsx'
import { createDesk } from './console/create-desk.ts'
import { DeskProvider } from './console/desk.ts'
import { createDeskClock } from './console/desk-clock.ts'
import { createBrowserKeep } from './console/keep.ts'
import { createLanguage, htmlLang, LanguageProvider } from './console/language.ts'
import { createRoute } from './console/route.ts'
import { createToasts } from './console/toasts.ts'
import { createDeskLink } from './staff/desk-link.ts'
import { ClaimView, SignInView, StartingView, UnreachableView } from './staff/door-views.tsx'
import { createSocketWire } from './staff/socket-wire.ts'
import { createStaffDoor } from './staff/staff-door.ts'
import { createStaffModel } from './staff/staff-model.ts'

const keep = createBrowserKeep(() => localStorage)
const language = createLanguage(keep)
const clock = createDeskClock(Date.now, (tick) => void setInterval(tick, 1000))
const route = createRoute(window)
const later = (ms: number, action: () => void) => void setTimeout(action, ms)
const toasts = createToasts(later)
const staff = createStaffModel(createStaffDoor(fetch.bind(window)), (me) => wipeDrafts(keep, me))
const newId = () => makeId(clock.read(), (n) => crypto.getRandomValues(new Uint8Array(n)))

effect(() => {
  document.documentElement.lang = htmlLang[language.locale.value]
  const { product, console } = language.words.value
  document.title = `${product} · ${console}`
})

function SignedIn({ me }: { readonly me: Me }) {
  const desk = useMemo(() => {
    const link = createDeskLink(createSocketWire(), clock.read)
    link.onEnded(() => staff.ended())
    link.onNews((news) => {
      // Over the link, where what follows news is no sign that a person is there.
      if (news.screens)
        void link.ask('me', {}).then((reply) => reply.ok && staff.know(reply.value.answer))
    })
    return createDesk({
      me,
      link,
      clock,
      route,
      toasts,
      keep,
      newId,
      later,
      backAgain: () => language.words.peek().link.back,
      async signOut() {
        const refusal = await staff.signOut()
        if (refusal) toasts.say(language.refusals.peek().codes[refusal.code], 'warn')
      },
    })
  }, [me])
  useEffect(() => () => desk.close(), [desk])
  return (
    <DeskProvider value={desk}>
      <ConsoleView />
    </DeskProvider>
  )
}

function Console() {
  const at = staff.standing.value
  switch (at.is) {
    case 'starting':
      return <StartingView />
    case 'unreachable':
      return <UnreachableView staff={staff} refusal={at.refusal} />
    case 'unclaimed':
      return <ClaimView staff={staff} />
    case 'out':
      return <SignInView staff={staff} why={at.why} who={at.account ?? ''} />
    case 'in':
      return <SignedIn me={at.me} />
  }
}

const root = document.getElementById('console')
if (root) {
  render(
    <LanguageProvider value={language}>
      <Console />
    </LanguageProvider>,
    root,
  )
  void staff.start()
}
