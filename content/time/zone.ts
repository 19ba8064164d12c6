/**
 * The only place where instants and civil time meet. Zones are IANA names, read through `Intl`.
 *
 * Where clocks jump, the answer is defined: a time that a jump forward skips (a gap) is read with the
 * offset before the jump, so it lies as much later; a time that happens twice (an overlap) means the
 * first. (`compatible` in Temporal, and what RFC 5545 asks for.) Asia/Shanghai has had no jump since 1991.
 */
import { type CivilDate, civilDate, dayNumber } from './civil.ts'

/** `HH:MM`, 00:00–23:59. */
export type CivilTime = string

export const defaultZone = 'Asia/Shanghai'

const day = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let it = formats.get(zone)
  if (!it) {
    it = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(zone, it)
  }
  return it
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

interface Wall {
  readonly date: CivilDate
  readonly hour: number
  readonly minute: number
  readonly second: number
}

function wallOf(instant: number, zone: string): Wall {
  const part: Record<string, number> = {}
  for (const it of formatOf(zone).formatToParts(instant)) part[it.type] = Number(it.value)
  return {
    date: civilDate(part.year ?? 0, part.month ?? 0, part.day ?? 0),
    hour: part.hour ?? 0,
    minute: part.minute ?? 0,
    second: part.second ?? 0,
  }
}

/** What the zone's clocks are ahead of UTC by at `instant`, ms; negative to the west. */
export function offsetAt(instant: number, zone: string): number {
  const wall = wallOf(instant, zone)
  const clock = (wall.hour * 60 + wall.minute) * 60_000 + wall.second * 1000
  return dayNumber(wall.date) * day + clock - Math.floor(instant / 1000) * 1000
}

export const civilDateOf = (instant: number, zone: string): CivilDate => wallOf(instant, zone).date

export function civilTimeOf(instant: number, zone: string): CivilTime {
  const { hour, minute } = wallOf(instant, zone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const timeShape = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Minutes since midnight of `HH:MM`. Throws on what is none. */
export function minutesOf(time: CivilTime): number {
  const found = timeShape.exec(time)
  if (!found) throw new RangeError('not a civil time')
  return Number(found[1]) * 60 + Number(found[2])
}

/** The instant at which the zone's clocks show `date` and `time`; see above for gaps and overlaps. */
export function instantAt(date: CivilDate, time: CivilTime, zone: string): number {
  const local = dayNumber(date) * day + minutesOf(time) * 60_000
  const before = local - offsetAt(local - day, zone)
  const after = local - offsetAt(local + day, zone)
  const shows = (it: number) => it + offsetAt(it, zone) === local
  const fitting = [before, after].filter(shows)
  return fitting.length > 0 ? Math.min(...fitting) : before
}

/** The first instant of a civil day. */
export const startOfDay = (date: CivilDate, zone: string): number => instantAt(date, '00:00', zone)
