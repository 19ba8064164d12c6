/**
 * The only place where instants and civil time meet. Zones are IANA names, read through `Intl`.
 *
 * Where clocks jump, the answer is defined: a time that a jump forward skips (a gap) is read with the
 * offset before the jump, so it lies as much later; a time that happens twice (an overlap) means the
 * first. (`compatible` in Temporal, and what RFC 5545 asks for.) Asia/Shanghai has had no jump since 1991.
 */
import { type CivilDate, civilDate, civilOfDay, dayNumber } from './civil.ts'

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

/** By `Intl`, exact and slow: some 10 µs. */
function askOffset(instant: number, zone: string): number {
  const part: Record<string, number> = {}
  for (const it of formatOf(zone).formatToParts(instant)) part[it.type] = Number(it.value)
  const date = civilDate(part.year ?? 0, part.month ?? 0, part.day ?? 0)
  const clock = ((part.hour ?? 0) * 60 + (part.minute ?? 0)) * 60_000 + (part.second ?? 0) * 1000
  return dayNumber(date) * day + clock - Math.floor(instant / 1000) * 1000
}

/** Offsets at the beginnings of UTC days, kept: a calendar asks for the same few weeks each second. */
const known = new Map<string, number>()
const mostKnown = 5000

function offsetAtDay(n: number, zone: string): number {
  const key = `${n} ${zone}`
  const it = known.get(key)
  if (it !== undefined) return it
  const fresh = askOffset(n * day, zone)
  if (known.size >= mostKnown) known.clear()
  known.set(key, fresh)
  return fresh
}

/**
 * What the zone's clocks are ahead of UTC by at `instant`, ms; negative to the west. `Intl` is asked
 * only on days on which the clocks jump (no zone jumps there and back within a day).
 */
export function offsetAt(instant: number, zone: string): number {
  const n = Math.floor(instant / day)
  const before = offsetAtDay(n, zone)
  return before === offsetAtDay(n + 1, zone) ? before : askOffset(instant, zone)
}

export const civilDateOf = (instant: number, zone: string): CivilDate =>
  civilOfDay(Math.floor((instant + offsetAt(instant, zone)) / day))

export function civilTimeOf(instant: number, zone: string): CivilTime {
  const local = instant + offsetAt(instant, zone)
  const minutes = Math.floor((local - Math.floor(local / day) * day) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
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
  const n = dayNumber(date)
  const local = n * day + minutesOf(time) * 60_000
  // No offset is longer than a day, so these two stand before and after whatever jump is near.
  const before = local - offsetAtDay(n - 1, zone)
  const after = local - offsetAtDay(n + 2, zone)
  if (before === after) return before
  const shows = (it: number) => it + offsetAt(it, zone) === local
  const fitting = [before, after].filter(shows)
  return fitting.length > 0 ? Math.min(...fitting) : before
}

/** The first instant of a civil day. */
export const startOfDay = (date: CivilDate, zone: string): number => instantAt(date, '00:00', zone)
