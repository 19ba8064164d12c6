/** Words of the calendar board. */
import { asOfText, dateText, dayText } from '../../time/formats.ts'
import type { Localized } from '../envelope.ts'
import { type ArrangedCalendar, heldToday } from './calendar.ts'
import type { OccurrenceStatus } from './occurrences.ts'
import type { SignUp } from './series.ts'

export const signUpWords: Record<SignUp, Localized> = {
  walkIn: { zh: '不用报名，来了就行', en: 'Just walk in' },
  desk: { zh: '到前台报名', en: 'Sign up at the desk' },
}

export const statusWords: Record<OccurrenceStatus, Localized> = {
  later: { zh: '还没开始', en: 'Later' },
  now: { zh: '正在进行', en: 'On now' },
  ended: { zh: '已结束', en: 'Ended' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  movedAway: { zh: '已改期', en: 'Moved' },
}

const en = (it: Localized) => it.en ?? it.zh

export const words = {
  today: { zh: '今天', en: 'Today' },
  coming: { zh: '接下来', en: 'Coming up' },
  next: { zh: '下一场', en: 'Next' },
  todayNone: { zh: '今天没有活动', en: 'Nothing on today' },
  todayOver: { zh: '今天的活动结束了', en: "Today's events are over" },
  todayCount: (n: number) => ({
    zh: `今天 ${n} 场活动`,
    en: n === 1 ? '1 event today' : `${n} events today`,
  }),
  nowLine: (title: Localized) => ({ zh: `正在进行 ${title.zh}`, en: `Now: ${en(title)}` }),
  nextLine: (time: string, title: Localized) => ({
    zh: `${time} ${title.zh}`,
    en: `${time} ${en(title)}`,
  }),
  soonLine: (date: string, title: Localized) => ({
    zh: `${dayText(date, 'zh')} ${title.zh}`,
    en: `${dayText(date, 'en')}: ${en(title)}`,
  }),
  movedFrom: (when: string) => ({ zh: `改自 ${when}`, en: `Moved from ${when}` }),
  movedTo: (when: string) => ({ zh: `改到 ${when}`, en: `Moved to ${when}` }),
  openWindow: (title: Localized) => ({ zh: `本月是${title.zh}`, en: `This month: ${en(title)}` }),
  provisional: (year: number) => ({
    zh: `${year} 年放假安排待公布`,
    en: `Holidays of ${year} not announced yet`,
  }),
  thisWeek: { zh: '这一周', en: 'This week' },
  thisMonth: { zh: '这个月', en: 'This month' },
  month: (first: string) => ({
    zh: asOfText(first.slice(0, 7), 'zh'),
    en: asOfText(first.slice(0, 7), 'en'),
  }),
  days: (from: string, to: string) => ({
    zh: `${dateText(from, 'zh')}–${dateText(to, 'zh').replace(`${Number(from.slice(5, 7))}月`, '')}`,
    en: `${dateText(from, 'en')} – ${dateText(to, 'en')}`,
  }),
  earlier: { zh: '往前', en: 'Back' },
  further: { zh: '往后', en: 'On' },
  events: (n: number) => ({ zh: `${n} 场`, en: `${n} on` }),
  dayNone: { zh: '这一天没有活动', en: 'Nothing on this day' },
  lunar: (day: string) => ({ zh: `农历${day}`, en: day }),
  when: { zh: '时间', en: 'When' },
  where: { zh: '地点', en: 'Where' },
  who: { zh: '谁来办', en: 'Who' },
  join: { zh: '怎么参加', en: 'Joining' },
  back: { zh: '回到日历', en: 'Back to the calendar' },
  off: { zh: '休', en: 'Off' },
  makeup: { zh: '班', en: 'Work' },
} as const

/** For the home's tile: what is true now, in at most two lines. */
export function tileLines(arranged: ArrangedCalendar): Localized[] {
  const held = heldToday(arranged)
  const [running] = arranged.now
  if (running) return [words.todayCount(held.length), words.nowLine(running.title)]
  if (arranged.next) {
    const { startsAt, title } = arranged.next
    return [words.todayCount(held.length), words.nextLine(startsAt, title)]
  }
  const soon = arranged.coming.flatMap((day) => day.occurrences).find((it) => it.status === 'later')
  const today = held.length > 0 ? words.todayOver : words.todayNone
  return soon ? [today, words.soonLine(soon.date, soon.title)] : [today]
}
