/** The courtyard: sky with the hall's time, today, what is new, one door per board, the rating door, the steps. */
import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Board } from '../../../content/boards/envelope.ts'
import { boardNames } from '../../../content/boards/names.ts'
import { dateText, weekdayText } from '../../../content/time/formats.ts'
import { civilDateOf, defaultZone } from '../../../content/time/zone.ts'
import { pointsHere } from '../../satisfaction/points-here.ts'
import { FreshnessMark } from '../../ui/freshness.tsx'
import { PersimmonTree } from '../../ui/persimmon-tree.tsx'
import { Roof, Sky } from '../../ui/roof.tsx'
import { Say } from '../../ui/say.tsx'
import { Tile } from '../../ui/tile.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import styles from './home.module.css'
import type { HomeParts } from './home-parts.ts'
import { RatingDoor } from './rating-door.tsx'
import { Steps } from './steps.tsx'
import type { View } from './view.ts'

/** Once loaded they stay for the life of the page. */
const loaded = signal<HomeParts | null>(null)

async function loadParts(): Promise<void> {
  if (loaded.peek()) return
  const { homeParts } = await import('./home-parts.ts')
  loaded.value = homeParts
}

/** To the left and to the right of the yard, on wide glass. */
const wings = [
  ['left', 'announcements', 'projects'],
  ['right', 'calendar', 'volunteers'],
] as const satisfies [string, ...Board[]][]

export function Home({ go }: { readonly go: (to: View) => void }) {
  const screen = useScreen()
  const words = useWords()
  const locale = useLocale()
  const parts = loaded.value
  useEffect(() => void loadParts(), [])
  const hall = useMemo(() => parts?.createHall(screen), [parts, screen])
  const profile = screen.profile.value
  const upright = profile !== null && profile.height > profile.width
  const date = civilDateOf(screen.now.value, profile?.centre.zone ?? defaultZone)
  const calendar = hall?.calendar.value
  const today = calendar && parts?.todayOf(calendar, screen.now.value, upright ? 3 : 2)
  const open = (board: Board, start?: string) =>
    go({ is: 'board', board, ...(start === undefined ? {} : { start }) })
  return (
    <div class={styles.home}>
      <div class={styles.sky}>
        <Sky>
          <div class={styles.tree}>
            <PersimmonTree fruits={today?.left ?? 0} />
          </div>
          <p class={styles.centre}>
            <House />
            {profile && <Say it={profile.centre.name} />}
          </p>
          <p class={styles.time}>
            <span class={styles.clock}>
              <HallClock />
            </span>
            <span class={styles.date}>
              <b>{dateText(date, locale)}</b> <b>{weekdayText(date, locale)}</b>
            </span>
          </p>
        </Sky>
      </div>
      <div class={styles.roof}>
        <Roof />
      </div>
      <main class={styles.wall}>
        <section class={styles.today}>
          <header class={styles.head}>
            <h2>{words.todayHere}</h2>
            {today && calendar.occurrences.length > 0 && (
              <span>{words.eventsLeft(today.left)}</span>
            )}
            <span class={styles.age}>
              <FreshnessMark />
            </span>
          </header>
          {parts && today && <parts.TodayCard today={today} date={date} />}
        </section>
        <div class={styles.news}>
          {parts && hall && <parts.News notices={hall.notices} open={open} />}
        </div>
        {wings.map(([side, ...wing]) => (
          <div key={side} class={styles.wing} data-side={side}>
            {wing.map((board) => {
              const facts = hall && parts?.tileOf[board](hall)
              return (
                <div key={board} class={styles[board]}>
                  <Tile
                    hue={board}
                    facts={facts?.drawn ?? {}}
                    title={<Say it={boardNames[board]} />}
                    lines={facts?.lines.map((it) => <Say key={it.zh} it={it} />) ?? []}
                    onPress={() => open(board)}
                  />
                </div>
              )
            })}
          </div>
        ))}
        {pointsHere(screen.items.value).length > 0 && (
          <div class={styles.rating}>
            <RatingDoor onPress={() => go({ is: 'rating' })} />
          </div>
        )}
      </main>
      <Steps />
    </div>
  )
}

function House() {
  return (
    <svg class={styles.house} viewBox="0 0 52 52" aria-hidden="true">
      <path d="M2 22C14 20 21 14 26 5c5 9 12 15 24 17l-3 5H5zM8 27h36v20H8zM26 29a9 9 0 1 0 0 18a9 9 0 1 0 0-18z" />
    </svg>
  )
}
