/**
 * The sample's event series: on any day some three to five, from nine in the morning to nine at night.
 * Their kinds and rhythms are those of the reports; places, hours and hosts are made up.
 */
import { version } from '../boards/calendar/calendar.ts'
import type { EventSeries } from '../boards/calendar/series.ts'
import type { Envelope, Localized } from '../boards/envelope.ts'
import type { Weekday } from '../time/civil.ts'
import type { PackItem } from './pack.ts'
import type { Dates } from './sample-dates.ts'
import { area, hall } from './sample-hall.ts'
import { paragraph, text } from './texts.ts'

type Given = Pick<EventSeries, 'kind' | 'place' | 'rule' | 'start' | 'minutes'>

function series(
  dates: Dates,
  id: string,
  envelope: Envelope,
  body: Given & Partial<EventSeries>,
): PackItem {
  const whole: EventSeries = {
    organisers: [home],
    exdates: [],
    overrides: {},
    holidays: 'keep',
    signUp: 'walkIn',
    madeUp: true,
    ...body,
  }
  return {
    id: `demo-event-${id}`,
    board: 'calendar',
    area,
    channels: hall,
    v: version,
    from: dates.at(-60, '08:30'),
    until: null,
    review: dates.at(120, '08:30'),
    envelope,
    body: whole,
  }
}

const home: Localized = { zh: '示例社区', en: 'Sample Community' }
const partners: Localized = { zh: '示例共建单位', en: 'Sample partner units' }
const volunteers: Localized = { zh: '示例志愿队伍', en: 'Sample volunteers' }

const places = {
  hall: { zh: '一楼大厅', en: 'Hall, ground floor' },
  classroom: { zh: '二楼教室', en: 'Classroom, first floor' },
  painting: { zh: '二楼书画室', en: 'Painting room, first floor' },
  games: { zh: '一楼棋牌室', en: 'Games room, ground floor' },
  talk: { zh: '院落会客厅', en: 'Yard room' },
  square: { zh: '小区广场', en: 'Square' },
  music: { zh: '三楼音乐角', en: 'Music corner, second floor' },
} as const

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const weekly = (dates: Dates, weekdays: readonly Weekday[]) =>
  ({ kind: 'weekly', interval: 1, weekdays, from: dates.day(-90) }) as const

const daily = (dates: Dates): PackItem[] => [
  series(
    dates,
    'painting',
    { title: { zh: '书画室开放', en: 'Painting room open' } },
    {
      kind: 'painting',
      place: places.painting,
      start: '09:00',
      minutes: 120,
      rule: weekly(dates, everyDay),
      text: text(paragraph('纸笔都有，来了就画。')),
    },
  ),
  series(
    dates,
    'games',
    { title: { zh: '邻里学堂·一起下棋', en: 'Chess with neighbours' } },
    {
      kind: 'class',
      place: places.games,
      start: '13:30',
      minutes: 120,
      rule: weekly(dates, everyDay),
      organisers: [volunteers],
      overrides: {
        [dates.coming(4)]: {
          cancelled: true,
          reason: { zh: '棋牌室检修', en: 'The room is being mended' },
        },
      },
    },
  ),
  series(
    dates,
    'dance',
    { title: { zh: '坝坝舞', en: 'Square dancing' } },
    {
      kind: 'dance',
      place: places.square,
      start: '19:30',
      minutes: 90,
      rule: weekly(dates, everyDay),
      organisers: [volunteers],
      text: text(paragraph('声音调小一点，九点准时收。')),
    },
  ),
]

const byWeekday = (dates: Dates): PackItem[] => [
  series(
    dates,
    'antifraud',
    { title: { zh: '反诈宣传：接到电话怎么办', en: 'Against fraud: that phone call' } },
    {
      kind: 'antifraud',
      place: places.hall,
      start: '16:00',
      minutes: 60,
      rule: weekly(dates, [1]),
      holidays: 'skip',
    },
  ),
  series(
    dates,
    'phone-class',
    {
      title: { zh: '邻里学堂·手机课', en: 'Class: using a phone' },
      summary: { zh: '带上手机，从打视频电话学起。', en: 'Bring your phone.' },
    },
    {
      kind: 'class',
      place: places.classroom,
      start: '10:00',
      minutes: 90,
      rule: weekly(dates, [2, 4]),
      holidays: 'skip',
      signUp: 'desk',
      organisers: [home, volunteers],
    },
  ),
  series(
    dates,
    'legal',
    { title: { zh: '法律援助：进门就能问', en: 'Legal aid: just ask' } },
    {
      kind: 'legal',
      place: places.hall,
      start: '15:30',
      minutes: 120,
      rule: weekly(dates, [3]),
      holidays: 'skip',
      organisers: [partners],
    },
  ),
  series(
    dates,
    'partners',
    {
      title: { zh: '每周五·共建单位志愿服务', en: 'Partner units’ Friday service' },
      summary: {
        zh: '政策咨询、安全宣传、法律援助，进门就能问。',
        en: 'Policy advice, safety, legal aid: just ask.',
      },
    },
    {
      kind: 'volunteer',
      place: places.hall,
      start: '14:00',
      minutes: 120,
      rule: weekly(dates, [5]),
      holidays: 'skip',
      organisers: [partners],
    },
  ),
  series(
    dates,
    'concert',
    { title: { zh: '公益音乐会', en: 'Free concert' } },
    {
      kind: 'concert',
      place: places.music,
      start: '15:00',
      minutes: 60,
      rule: weekly(dates, [6]),
      perYear: 50,
      overrides: {
        [dates.coming(6)]: {
          start: '16:00',
          reason: { zh: '场地要先布置', en: 'The room is being set up' },
        },
      },
    },
  ),
  series(
    dates,
    'one-hour',
    { title: { zh: '每周一小时·志愿服务', en: 'One hour a week' } },
    {
      kind: 'volunteer',
      place: places.hall,
      start: '09:30',
      minutes: 60,
      rule: weekly(dates, [7]),
      organisers: [volunteers],
    },
  ),
]

const byMonth = (dates: Dates): PackItem[] => [
  series(
    dates,
    'clinic',
    { title: { zh: '社区义诊', en: 'Free clinic' } },
    {
      kind: 'clinic',
      place: places.hall,
      start: '09:30',
      minutes: 120,
      rule: { kind: 'nthWeekday', nth: 2, weekday: 3, from: dates.day(-90) },
      holidays: 'next',
      organisers: [partners],
      text: text(paragraph('量血压、测血糖、看看药怎么吃。每月第二个周三。')),
    },
  ),
  series(
    dates,
    'council',
    { title: { zh: '居民议事会', en: 'Residents’ council' } },
    {
      kind: 'council',
      place: places.talk,
      start: '18:00',
      minutes: 60,
      rule: { kind: 'nthWeekday', nth: 1, weekday: 4, from: dates.day(-90) },
      holidays: 'next',
    },
  ),
  series(
    dates,
    'talk',
    {
      title: { zh: '幸福夜话', en: 'Evening talk' },
      summary: {
        zh: '每月最后一个工作日晚上七点，坐下来聊。',
        en: 'On the last working day of the month, at seven.',
      },
    },
    {
      kind: 'talk',
      place: places.talk,
      start: '19:00',
      minutes: 90,
      rule: { kind: 'lastWorkday', from: dates.day(-90) },
    },
  ),
  series(
    dates,
    'joint-month',
    { title: { zh: '联建活动月', en: 'Joint-building month' } },
    {
      kind: 'month',
      place: places.hall,
      start: null,
      minutes: 0,
      rule: { kind: 'months', months: [1, 4, 7, 10], from: dates.day(-400) },
      organisers: [partners],
      text: text(paragraph('每季度首月：开联席会，共建单位进社区。')),
    },
  ),
  series(
    dates,
    'camp',
    { title: { zh: '“童”创家园·手工营（示例）', en: 'Children’s craft camp (sample)' } },
    {
      kind: 'camp',
      place: places.classroom,
      start: '10:00',
      minutes: 90,
      rule: { kind: 'dates', dates: [dates.coming(6), dates.coming(7)] },
      signUp: 'desk',
    },
  ),
]

export const events = (dates: Dates): PackItem[] => [
  ...daily(dates),
  ...byWeekday(dates),
  ...byMonth(dates),
]
