/**
 * What fills the house front of the home, and the rooms behind it, in the chunk that is asked for with the
 * first paint: the front with the boards' names stands at once, and its windows, its clock and today's card
 * follow a moment later.
 */
import { FreshnessMark } from '../../ui/freshness.tsx'
import { Title } from '../../ui/title.tsx'
import { Window } from '../../ui/windows.tsx'
import { Aloud } from '../aloud/aloud.tsx'
import { createHall } from '../hall.ts'
import { SearchRoom } from '../search/search-room.tsx'
import { Covering } from '../takeover/covering.tsx'
import { Eaves } from '../takeover/eaves.tsx'
import { Aids } from './aids.tsx'
import { News } from './news.tsx'
import { RatingDoor } from './rating-door.tsx'
import { RatingRoom } from './rating-room.tsx'
import { Room } from './room.tsx'
import { SearchDoor } from './search-door.tsx'
import { SkyFacts } from './sky-facts.tsx'
import { StillThere } from './still-there.tsx'
import { tileOf } from './tile-facts.ts'
import { Today } from './today.tsx'

export const homeParts = {
  Aids,
  Aloud,
  Covering,
  createHall,
  Eaves,
  FreshnessMark,
  News,
  RatingDoor,
  RatingRoom,
  Room,
  SearchDoor,
  SearchRoom,
  SkyFacts,
  StillThere,
  Title,
  Today,
  tileOf,
  Window,
}
export type HomeParts = typeof homeParts
