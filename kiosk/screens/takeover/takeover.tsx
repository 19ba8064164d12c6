/**
 * 紧急: one notice over the whole glass. What, until when, what to do, who says so. Over a visit it stays
 * until the visitor understood it; with nobody here several take turns, and a touch only wakes.
 */
import { useComputed } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Announcement, upgrade } from '../../../content/boards/announcements/announcements.ts'
import { words as boardWords } from '../../../content/boards/announcements/announcements.words.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import { momentText } from '../../../content/time/formats.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { SampleMark } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Roof } from '../../ui/roof.tsx'
import { Say } from '../../ui/say.tsx'
import { TextBlocks } from '../../ui/text-blocks.tsx'
import { Title } from '../../ui/title.tsx'
import { titleWidth } from '../../ui/title-width.ts'
import { said, useLocale, useWords } from '../../ui/words.ts'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import { useRotation } from '../use-rotation.ts'
import styles from './takeover.module.css'

/** How long each of several stays, ms. */
const stay = 12_000
/** What is older than this says so, ms. */
const oldAfter = 600_000

export function Takeover() {
  const screen = useScreen()
  const turns = useComputed(() => {
    const { is, urgent } = screen.shown.value
    return (is === 'takeover' ? urgent : []).map((item) => ({
      key: `${item.id} ${item.rev}`,
      item,
      duration: stay,
    }))
  })
  const shown = useRotation(turns, stay).value?.turn ?? turns.value[0]
  return shown ? <One key={shown.key} item={shown.item} /> : null
}

function One({ item }: { readonly item: Item }) {
  const screen = useScreen()
  const words = useWords()
  const locale = useLocale()
  const glass = useRef<HTMLElement>(null)
  const profile = screen.profile.value
  const session = screen.session.value
  const zone = profile?.centre.zone ?? defaultZone
  const body: Announcement | null = upgrade(item.body, item.v)
  const { title, summary } = item.envelope
  const width = titleWidth(said(title, locale))
  const isHere = session.is !== 'attract'
  useEffect(() => {
    if (isHere) glass.current?.querySelector('button')?.focus()
  }, [isHere])
  const now = screen.now.value
  const { state, at } = screen.freshness.value
  const moment = (it: number) => momentText(it, now, zone, locale)
  return (
    <section
      class={styles.takeover}
      ref={glass}
      role="alertdialog"
      aria-modal="true"
      data-size={width <= 14 ? 'large' : width <= 28 ? 'middle' : 'small'}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class={styles.head}>
        <p class={styles.sign}>
          <b class={styles.badge}>
            <Icon name="aloud" />
            <Say it={boardWords.levelUrgent} />
          </b>
          <SampleMark of={item} />
          <span class={styles.clock}>
            <HallClock />
          </span>
        </p>
        <h1 class={styles.title}>
          <Painted item={item}>
            <Title it={title} />
          </Painted>
        </h1>
        {item.until !== null && <p class={styles.until}>{words.urgentUntil(moment(item.until))}</p>}
      </header>
      <Roof />
      <div class={styles.wall}>
        <div class={styles.text}>
          {summary ? (
            <p>
              <Say it={summary} />
            </p>
          ) : null}
          <TextBlocks blocks={body?.text.blocks ?? []} />
        </div>
        <footer class={styles.who}>
          <b lang="zh">{body?.source ?? profile?.centre.name.zh}</b>
          <span>{words.publishedAt(moment(item.publishedAt))}</span>
          {state !== 'live' && at !== null && now - at > oldAfter && (
            <span class={styles.old}>{words.knownUntil(moment(at))}</span>
          )}
        </footer>
      </div>
      {profile?.mode === 'touch' && (
        <div class={styles.act}>
          {session.is === 'warning' && (
            <p>{words.leavingIn(Math.max(0, Math.ceil((session.resetAt - now) / 1000)))}</p>
          )}
          {isHere ? (
            <Button wide look="dark" onPress={() => screen.understood(item)}>
              {words.understood}
            </Button>
          ) : (
            <p class={styles.begin}>{words.touchToBegin}</p>
          )}
        </div>
      )}
    </section>
  )
}
