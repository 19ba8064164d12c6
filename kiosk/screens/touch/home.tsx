/** The courtyard: sky with the hall's time, today, what is new, one door per board, the rating door, the steps. */
import type { Board } from '../../../content/boards/envelope.ts'
import { dateText, weekdayText } from '../../../content/time/formats.ts'
import { civilDateOf } from '../../../content/time/zone.ts'
import { pointsHere } from '../../satisfaction/points-here.ts'
import { FreshnessMark } from '../../ui/freshness.tsx'
import { PersimmonTree } from '../../ui/persimmon-tree.tsx'
import { Roof, Sky } from '../../ui/roof.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import type { Hall } from '../hall.ts'
import { HallClock } from '../hall-clock.tsx'
import { useScreen } from '../screen.ts'
import { BoardTile } from './board-tile.tsx'
import styles from './home.module.css'
import { News } from './news.tsx'
import { RatingDoor } from './rating-door.tsx'
import { Steps } from './steps.tsx'
import { todayOf } from './today.ts'
import { TodayCard } from './today-card.tsx'
import type { View } from './view.ts'

/** To the left and to the right of the yard, on wide glass. */
const wings = [
  ['left', 'announcements', 'projects'],
  ['right', 'calendar', 'volunteers'],
] as const satisfies [string, ...Board[]][]

interface Props {
  readonly hall: Hall
  readonly go: (to: View) => void
}

export function Home({ hall, go }: Props) {
  const screen = useScreen()
  const words = useWords()
  const locale = useLocale()
  const profile = screen.profile.value
  const upright = profile !== null && profile.height > profile.width
  const calendar = hall.calendar.value
  const today = todayOf(calendar, screen.now.value, upright ? 3 : 2)
  const date = civilDateOf(screen.now.value, hall.zone.value)
  const open = (board: Board, start?: string) =>
    go({ is: 'board', board, ...(start === undefined ? {} : { start }) })
  return (
    <div class={styles.home}>
      <div class={styles.sky}>
        <Sky>
          <div class={styles.tree}>
            <PersimmonTree fruits={today.left} />
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
            {calendar.occurrences.length > 0 && <span>{words.eventsLeft(today.left)}</span>}
            <span class={styles.age}>
              <FreshnessMark />
            </span>
          </header>
          <TodayCard today={today} date={date} />
        </section>
        <div class={styles.news}>
          <News notices={hall.notices} open={open} />
        </div>
        {wings.map(([side, ...wing]) => (
          <div key={side} class={styles.wing} data-side={side}>
            {wing.map((board) => (
              <div key={board} class={styles[board]}>
                <BoardTile hall={hall} board={board} onPress={() => open(board)} />
              </div>
            ))}
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
