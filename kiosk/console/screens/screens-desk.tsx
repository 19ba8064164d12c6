/** The screens: which are there, what they run, what waits on them, and devices nobody knows. */
import { useState } from 'preact/hooks'
import type { DeskScreen } from '../../../content/live/asks.ts'
import { Badge } from '../badge.tsx'
import { Button, LinkButton } from '../button.tsx'
import { holds, useAsked, useDesk } from '../desk.ts'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { DeskPage, ListDetail, Row, Rows, SearchBox } from '../list-detail.tsx'
import { hrefOf } from '../route.ts'
import { Empty, Failed, Gone, Loading, Stale } from '../states.tsx'
import { WholeWords } from '../whole-words.tsx'
import { NewScreen } from './new-screen.tsx'
import { usePresenceText } from './presence-text.ts'
import { Quarantine } from './quarantine.tsx'
import { ScreenDetail } from './screen-detail.tsx'
import { everything, type ListedScreen, pickScreens } from './screen-order.ts'
import { ScreenTools } from './screen-tools.tsx'
import styles from './screens-desk.module.css'

function ScreenRow({ screen }: { readonly screen: ListedScreen }) {
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
        <b>
          <WholeWords {...name} />
        </b>
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
        {screen.behind > 0 && <span>{words.screensList.behind(screen.behind)}</span>}
        {presence.waiting > 0 && (
          <span>
            {words.screens.waiting} {words.screens.entries(presence.waiting)}
          </span>
        )}
      </span>
    </Row>
  )
}

/** The list with the newest sign of life of each screen, and with what each has not taken in yet. */
function useListed(answer: readonly DeskScreen[] | null): readonly ListedScreen[] {
  const presence = useDesk().presence.value
  const { answer: behind } = useAsked('screens:behind', {})
  const missing = new Map((behind ?? []).map((it) => [it.screen, it.items]))
  return (answer ?? []).map((it) => ({
    ...it,
    presence: presence.get(it.profile.screen) ?? it.presence,
    // One that nobody enrolled misses everything, which is no news.
    behind: it.enrolledAt === null ? 0 : (missing.get(it.profile.screen) ?? 0),
  }))
}

export function ScreensDesk() {
  const desk = useDesk()
  const words = useWords()
  const [wanted, want] = useState(everything)
  const { answer, at, refusal, again } = useAsked('screens:list', {})
  const screens = useListed(answer)
  const { id } = desk.route.at.value
  const mayAdd = holds(desk.me, 'admin')
  const open = screens.find((it) => it.profile.screen === id)
  const isNew = id === 'new' && mayAdd
  const found = pickScreens(screens, wanted)
  const online = screens.filter((it) => it.presence.online).length
  const list = hrefOf({ desk: 'screens' })
  const emptyHint = mayAdd ? words.screensList.emptyHint : words.screensList.emptyAsk
  return (
    <DeskPage
      title={words.desks.screens}
      tools={
        id !== 'new' && (
          <>
            {screens.length > 1 && (
              <SearchBox
                value={wanted.text}
                hint={words.screensList.search}
                onInput={(text) => want({ ...wanted, text })}
              />
            )}
            {mayAdd && (
              <LinkButton
                kind="fill"
                icon="plus"
                href={hrefOf({ desk: 'screens', id: 'new', edit: true })}
              >
                {words.screens.add}
              </LinkButton>
            )}
          </>
        )
      }
    >
      {mayAdd && <Quarantine screens={screens} />}
      <ListDetail
        open={isNew || answer ? id : null}
        isEmpty={answer ? answer.length === 0 : refusal !== null}
        back={list}
        foot={
          screens.length > 0 &&
          (found.length < screens.length
            ? words.screensList.count(found.length, screens.length)
            : words.screens.onlineOf(online, screens.length))
        }
        list={
          <>
            <Stale refusal={answer ? refusal : null} at={at} again={again} />
            {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
            {answer?.length === 0 && <Empty title={words.screens.empty} hint={emptyHint} />}
            {screens.length > 1 && <ScreenTools all={screens} wanted={wanted} onChange={want} />}
            {screens.length > 0 && found.length === 0 && (
              <Empty title={words.searchNone}>
                <Button onClick={() => want(everything)}>{words.lists.showAll}</Button>
              </Empty>
            )}
            {found.length > 0 && (
              <Rows label={words.desks.screens}>
                {found.map((it) => (
                  <ScreenRow key={it.profile.screen} screen={it} />
                ))}
              </Rows>
            )}
          </>
        }
        detail={
          isNew && answer ? (
            <NewScreen screens={screens} />
          ) : open ? (
            <ScreenDetail key={open.profile.screen} screen={open} />
          ) : !answer ? (
            isNew && <Loading />
          ) : id ? (
            <Gone list={list} />
          ) : (
            screens.length > 0 && <Empty title={words.screens.pick} />
          )
        }
      />
    </DeskPage>
  )
}
