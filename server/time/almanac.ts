/** Reckons the almanac's strip: the moon and the sun by tyme4ts, days off by our own table of the notices. */
import { SolarDay } from 'tyme4ts'
import {
  type Almanac,
  type LunarMonth,
  type NamedDay,
  stripOf,
} from '../../content/time/almanac.ts'
import {
  addDays,
  type CivilDate,
  civilDate,
  civilParts,
  daysBetween,
} from '../../content/time/civil.ts'
import {
  lunarFestivals,
  newYearsEve,
  solarFestivals,
  termNames,
} from '../../content/time/festivals.ts'
import { chinaTable, type HolidayTable } from '../../content/time/holidays-cn.ts'

type Strip = Pick<Almanac, 'from' | 'to'>

const civil = (it: SolarDay): CivilDate => civilDate(it.getYear(), it.getMonth(), it.getDay())

const solar = (date: CivilDate): SolarDay => {
  const { year, month, day } = civilParts(date)
  return SolarDay.fromYmd(year, month, day)
}

/** From the month that holds the first day on. */
function monthsOf({ from, to }: Strip): LunarMonth[] {
  const found: LunarMonth[] = []
  let month = solar(from).getLunarDay().getLunarMonth()
  let begins = civil(month.getFirstJulianDay().getSolarDay())
  while (begins <= to) {
    found.push({
      from: begins,
      month: month.getMonth(),
      ...(month.isLeap() ? { leap: true } : {}),
    })
    begins = addDays(begins, month.getDayCount())
    month = month.next(1)
  }
  return found
}

function termsOf({ from, to }: Strip): NamedDay[] {
  const found: NamedDay[] = []
  let term = solar(from).getTerm()
  for (let on = civil(term.getSolarDay()); on <= to; on = civil(term.getSolarDay())) {
    const zh = term.getName()
    if (on >= from) found.push({ on, name: { zh, en: termNames[zh] } })
    term = term.next(1)
  }
  return found
}

/** The festivals of a day: none, one, or two that meet. */
function festivalsOn(date: CivilDate, months: readonly LunarMonth[]): NamedDay[] {
  const { month, day } = civilParts(date)
  const moon = months.findLast((it) => it.from <= date)
  const isEve = months.some((it) => it.month === 1 && it.from === addDays(date, 1))
  const names = [
    isEve ? newYearsEve : undefined,
    moon && !moon.leap
      ? lunarFestivals[`${moon.month}-${daysBetween(moon.from, date) + 1}`]
      : undefined,
    solarFestivals[`${month}-${day}`],
  ]
  return names.flatMap((name) => (name ? { on: date, name } : []))
}

export function reckonAlmanac(today: CivilDate, table: HolidayTable = chinaTable): Almanac {
  const { from, to } = stripOf(today)
  const months = monthsOf({ from, to: addDays(to, 1) })
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
  const ofKind = (kind: string) => days.filter((it) => table.dayInfo(it).kind === kind)
  return {
    from,
    to,
    months: months.filter((it) => it.from <= to),
    terms: termsOf({ from, to }),
    festivals: days.flatMap((it) => festivalsOn(it, months)),
    off: ofKind('holiday'),
    work: ofKind('makeup'),
  }
}
