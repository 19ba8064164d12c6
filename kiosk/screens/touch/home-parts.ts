/**
 * What the home knows of its boards, as one chunk that is asked for with the first paint: the house front
 * stands at once, and its windows fill a moment later.
 */
import { createHall } from '../hall.ts'
import { News } from './news.tsx'
import { tileOf } from './tile-facts.ts'
import { todayOf } from './today.ts'
import { TodayCard } from './today-card.tsx'

export const homeParts = { createHall, News, TodayCard, tileOf, todayOf }
export type HomeParts = typeof homeParts
