/** The screens: which are there, what they run, what waits on them, and devices nobody knows. */
import type { DeskScreen } from '../../../content/live/asks.ts'
import { Badge } from '../badge.tsx'
import { LinkButton } from '../button.tsx'
import { holds, useAsked, useDesk } from '../desk.ts'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { DeskPage, ListDetail, Row, Rows } from '../list-detail.tsx'
import { hrefOf } from '../route.ts'
import { Empty, Failed, Loading } from '../states.tsx'
import { NewScreen } from './new-screen.tsx'
import { usePresenceText } from './presence-text.ts'
import { Quarantine } from './quarantine.tsx'
import { ScreenDetail } from './screen-detail.tsx'
import styles from './screens-desk.module.css'

function ScreenRow({ screen }: { readonly screen: DeskScreen }) {
  const desk = useDesk()
  const words = useWords()
  const presenceText = usePresenceText()
  const { profile, presence } = screen
  const name = inLocale(profile.name, useLanguage().locale.value)
  return (
    <Row
      href={hrefOf({ desk: 'screens', id: profile.screen })}
      current={desk.route.at.value.id === profile.screen}
    >
      <span class={styles.name}>
        <b lang={name.lang}>{name.text}</b>
        <span>
          {words.modes[profile.mode]} {profile.diagonal}″
        </span>
      </span>
      <span class={styles.facts}>
        <Badge tone={presence.online ? 'good' : 'warn'}>
          {presence.online ? words.screens.online : words.screens.offline}
        </Badge>
        {presence.twice && <Badge tone="live">{words.screens.twiceShort}</Badge>}
        <span>
          {screen.enrolledAt === null ? words.screens.unenrolled : presenceText(presence)}
        </span>
        {presence.waiting > 0 && (
          <span>
            {words.screens.waiting} {words.screens.entries(presence.waiting)}
          </span>
        )}
      </span>
    </Row>
  )
}

export function ScreensDesk() {
  const desk = useDesk()
  const words = useWords()
  const { answer, refusal, again } = useAsked('screens:list', {})
  const presence = desk.presence.value
  const screens = (answer ?? []).map((it) => ({
    ...it,
    presence: presence.get(it.profile.screen) ?? it.presence,
  }))
  const { id } = desk.route.at.value
  const open = screens.find((it) => it.profile.screen === id)
  const isNew = id === 'new' && holds(desk.me, 'admin')
  const online = screens.filter((it) => it.presence.online).length
  return (
    <DeskPage
      title={words.desks.screens}
      tools={
        holds(desk.me, 'admin') &&
        id !== 'new' && (
          <LinkButton
            kind="fill"
            icon="plus"
            href={hrefOf({ desk: 'screens', id: 'new', edit: true })}
          >
            {words.screens.add}
          </LinkButton>
        )
      }
    >
      {holds(desk.me, 'admin') && <Quarantine screens={screens} />}
      <ListDetail
        open={open ? open.profile.screen : isNew ? 'new' : null}
        back={hrefOf({ desk: 'screens' })}
        foot={answer && answer.length > 0 && words.screens.onlineOf(online, screens.length)}
        list={
          <>
            {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
            {answer?.length === 0 && <Empty title={words.screens.empty} />}
            {screens.length > 0 && (
              <Rows label={words.desks.screens}>
                {screens.map((it) => (
                  <ScreenRow key={it.profile.screen} screen={it} />
                ))}
              </Rows>
            )}
          </>
        }
        detail={
          isNew ? (
            answer ? (
              <NewScreen screens={screens} />
            ) : (
              <Loading />
            )
          ) : open ? (
            <ScreenDetail key={open.profile.screen} screen={open} />
          ) : (
            <Empty title={words.screens.pick} />
          )
        }
      />
    </DeskPage>
  )
}
