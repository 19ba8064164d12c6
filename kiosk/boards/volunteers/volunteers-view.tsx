/** The volunteers on the glass: the ranking of teams, as it was counted. */
import type { Item } from '../../../content/boards/envelope.ts'
import { arrange } from '../../../content/boards/volunteers/volunteers.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { useScreen } from '../../screens/screen.ts'
import type { BoardView, Slide } from '../board-view.ts'
import { SlideSheet } from '../slide-sheet.tsx'
import { Podium } from './podium.tsx'
import { RankingHead } from './ranking-head.tsx'
import styles from './volunteers.module.css'
import { VolunteersRoom } from './volunteers-room.tsx'

function useVolunteers(items: readonly Item[]) {
  const screen = useScreen()
  return arrange(items, screen.now.value, screen.profile.value?.centre.zone ?? defaultZone)
}

function Room({ items, start }: { items: readonly Item[]; start?: string | undefined }) {
  return <VolunteersRoom volunteers={useVolunteers(items)} start={start} />
}

function SlideView({ items, slide }: { items: readonly Item[]; slide: Slide }) {
  const ranking = useVolunteers(items).rankings.find((it) => it.item.id === slide.item.id)
  if (!ranking) return null
  return (
    <SlideSheet hue="volunteers">
      <div class={styles.slide}>
        <RankingHead ranking={ranking} />
        <Podium rows={ranking.rows} />
      </div>
    </SlideSheet>
  )
}

export const volunteersView: BoardView = {
  Room,
  SlideView,
  /** One period is enough for a wall: the nearest. */
  slides: (items, now, zone) =>
    arrange(items, now, zone)
      .rankings.slice(0, 1)
      .map(({ item }) => ({
        key: item.id,
        item: { id: item.id, rev: item.rev },
        duration: 14_000,
      })),
}
