/** Instants and days as a colleague would write them, in the centre's zone and the reader's language. */

import type { ConsoleWords } from '../../content/locales/console-zh.ts'
import { addDays, type CivilDate, civilParts, daysBetween } from '../../content/time/civil.ts'
import { civilDateOf, civilTimeOf } from '../../content/time/zone.ts'
import { useDesk } from './desk.ts'
import { useWords } from './language.ts'

export interface When {
  /** 10月31日; with the year when it is another than now's. */
  day(date: CivilDate): string
  /** 14:04 today, 昨天 14:04, 10月16日 14:04. */
  moment(instant: number): string
  /** The last day on which it is shown, and the hour when it does not end with the day. */
  end(until: number): string
}

export function createWhen(words: ConsoleWords, zone: string, now: number): When {
  const today = civilDateOf(now, zone)
  const day = (date: CivilDate) => {
    const { year, month, day } = civilParts(date)
    return year === civilParts(today).year
      ? words.date(month, day)
      : words.dateWithYear(year, month, day)
  }
  const near: Record<string, string> = {
    '-1': `${words.yesterday} `,
    '0': '',
    '1': `${words.tomorrow} `,
  }
  return {
    day,
    moment(instant) {
      const date = civilDateOf(instant, zone)
      return `${near[daysBetween(today, date)] ?? `${day(date)} `}${civilTimeOf(instant, zone)}`
    },
    end(until) {
      const date = civilDateOf(until, zone)
      const time = civilTimeOf(until, zone)
      // The end is exclusive: midnight is the end of the day before.
      return time === '00:00' ? day(addDays(date, -1)) : `${day(date)} ${time}`
    },
  }
}

export function useWhen(): When {
  const desk = useDesk()
  return createWhen(useWords(), desk.zone.value, desk.clock.minute.value)
}
