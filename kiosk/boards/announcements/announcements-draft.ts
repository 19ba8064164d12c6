/**
 * A notice as it is being written: plain texts as they stand in the form, and the pure way from an item
 * to them and back. Days and hours are civil, in the centre's zone; the end of a day is the midnight after.
 */
import type { Announcement } from '../../../content/boards/announcements/announcements.ts'
import { upgrade, version } from '../../../content/boards/announcements/announcements.ts'
import type { Level } from '../../../content/boards/envelope.ts'
import type { DeskItem, ItemState } from '../../../content/live/asks.ts'
import type { Channel } from '../../../content/live/channels.ts'
import type { CommandInput } from '../../../content/live/commands.ts'
import { addDays, parseCivil } from '../../../content/time/civil.ts'
import { civilDateOf, civilTimeOf, instantAt } from '../../../content/time/zone.ts'

/** What a person typed or chose. */
export interface NoticeFields {
  readonly titleZh: string
  readonly titleEn: string
  readonly text: string
  readonly source: string
  readonly level: Level
  /** Empty: at once. */
  readonly fromDay: string
  readonly fromTime: string
  readonly untilDay: string
  /** Empty: the end of that day. */
  readonly untilTime: string
  readonly channels: readonly Channel[]
}

export type FieldName = keyof NoticeFields

/** What the item is at the server, as far as this draft knows. */
export interface DraftBase {
  readonly id: string
  readonly area: string
  readonly rev: number | null
  readonly state: ItemState | 'new'
  /** To the millisecond, so that what was not touched is not moved to the full minute. */
  readonly from: number | null
  readonly until: number | null
  readonly summary: DeskItem['envelope']['summary']
  readonly channels: readonly Channel[]
}

export const defaultDays = 7

export function newFields(now: number, zone: string): NoticeFields {
  return {
    titleZh: '',
    titleEn: '',
    text: '',
    source: '',
    level: 'notice',
    fromDay: '',
    fromTime: '',
    untilDay: addDays(civilDateOf(now, zone), defaultDays),
    untilTime: '',
    channels: [],
  }
}

/** How long 紧急 covers the screens when nobody says otherwise, hours. */
const urgentHours = 2

/**
 * Another level, and with it the end that is proposed: what covers a whole screen ends today and not in
 * a week. An end that somebody chose stays.
 */
export function withLevel(
  fields: NoticeFields,
  level: Level,
  where: { readonly now: number; readonly zone: string },
): Partial<NoticeFields> {
  const { now, zone } = where
  const { untilDay, untilTime } = newFields(now, zone)
  // To the next full ten minutes, which is easier to say and to check.
  const end = Math.ceil((now + urgentHours * 3_600_000) / 600_000) * 600_000
  const soon = { untilDay: civilDateOf(end, zone), untilTime: civilTimeOf(end, zone) }
  const is = (it: { untilDay: string; untilTime: string }) =>
    fields.untilDay === it.untilDay && fields.untilTime === it.untilTime
  if (level === 'urgent' && is({ untilDay, untilTime })) return { level, ...soon }
  if (fields.level === 'urgent' && level !== 'urgent' && is(soon))
    return { level, untilDay, untilTime }
  return { level }
}

export const newBase = (id: string, area: string): DraftBase => ({
  id,
  area,
  rev: null,
  state: 'new',
  from: null,
  until: null,
  summary: undefined,
  channels: [],
})

export const baseOf = (item: DeskItem): DraftBase => ({
  id: item.id,
  area: item.area,
  rev: item.rev,
  state: item.state,
  from: item.from,
  until: item.until,
  summary: item.envelope.summary,
  channels: item.channels,
})

function endFields(until: number | null, zone: string) {
  if (until === null) return { untilDay: '', untilTime: '' }
  const day = civilDateOf(until, zone)
  const time = civilTimeOf(until, zone)
  return time === '00:00'
    ? { untilDay: addDays(day, -1), untilTime: '' }
    : { untilDay: day, untilTime: time }
}

export function fieldsOf(item: DeskItem, zone: string): NoticeFields {
  const body = upgrade(item.body, item.v) as Announcement | null
  return {
    titleZh: item.envelope.title.zh,
    titleEn: item.envelope.title.en ?? '',
    text: body?.text.source ?? '',
    source: body?.source ?? '',
    level: item.envelope.level ?? 'notice',
    fromDay: civilDateOf(item.from, zone),
    fromTime: civilTimeOf(item.from, zone),
    ...endFields(item.until, zone),
    channels: item.channels,
  }
}

/** What is wrong with a field before anything is sent. */
export type Trouble =
  | 'empty'
  | 'badDate'
  | 'badTime'
  | 'pastUntil'
  | 'endsBeforeStart'
  | 'pickPlace'
export type Troubles = Readonly<Partial<Record<FieldName, Trouble>>>

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/

function readFrom(fields: NoticeFields, base: DraftBase, now: number, zone: string) {
  if (fields.fromDay === '') return { at: now }
  if (!parseCivil(fields.fromDay)) return { trouble: { fromDay: 'badDate' } as const }
  const time = fields.fromTime || '00:00'
  if (!timeShape.test(time)) return { trouble: { fromTime: 'badTime' } as const }
  const at = instantAt(fields.fromDay, time, zone)
  const same = base.from !== null && Math.floor(base.from / 60_000) === Math.floor(at / 60_000)
  return { at: same ? (base.from ?? at) : at }
}

function readUntil(fields: NoticeFields, zone: string) {
  if (!parseCivil(fields.untilDay)) return { trouble: { untilDay: 'badDate' } as const }
  if (fields.untilTime === '') return { at: instantAt(addDays(fields.untilDay, 1), '00:00', zone) }
  if (!timeShape.test(fields.untilTime)) return { trouble: { untilTime: 'badTime' } as const }
  return { at: instantAt(fields.untilDay, fields.untilTime, zone) }
}

export type SaveInput = CommandInput<'item:save'>

/** The command that keeps this draft, or what must be mended first. `toGlass`: it is to be shown. */
export function readDraft(
  fields: NoticeFields,
  base: DraftBase,
  where: { readonly now: number; readonly zone: string; readonly toGlass: boolean },
): { input: SaveInput } | { troubles: Troubles } {
  const { now, zone, toGlass } = where
  const from = readFrom(fields, base, now, zone)
  const until = readUntil(fields, zone)
  const troubles: Partial<Record<FieldName, Trouble>> = { ...from.trouble, ...until.trouble }
  if (fields.titleZh.trim() === '') troubles.titleZh = 'empty'
  if (toGlass && fields.text.trim() === '') troubles.text = 'empty'
  if (toGlass && fields.channels.length === 0) troubles.channels = 'pickPlace'
  if (from.at !== undefined && until.at !== undefined) {
    if (until.at <= from.at) troubles.untilDay = 'endsBeforeStart'
    if (toGlass && until.at <= now) troubles.untilDay = 'pastUntil'
  }
  if (Object.keys(troubles).length > 0 || from.at === undefined || until.at === undefined)
    return { troubles }
  const titleEn = fields.titleEn.trim()
  const source = fields.source.trim()
  return {
    input: {
      id: base.id,
      board: 'announcements',
      area: base.area,
      baseRev: base.rev,
      v: version,
      from: from.at,
      until: until.at,
      envelope: {
        title: { zh: fields.titleZh.trim(), ...(titleEn ? { en: titleEn } : {}) },
        ...(base.summary ? { summary: base.summary } : {}),
        level: fields.level,
      },
      body: { text: { source: fields.text }, ...(source ? { source } : {}) },
    },
  }
}

/** Which field an issue's path speaks of. */
export function fieldOfPath(path: string): FieldName | null {
  const table: readonly (readonly [RegExp, FieldName])[] = [
    [/title\.en$/, 'titleEn'],
    [/title(\.zh)?$/, 'titleZh'],
    [/text(\.source)?$/, 'text'],
    [/(^|body\.)source$/, 'source'],
    [/level$/, 'level'],
    [/from$/, 'fromDay'],
    [/until$/, 'untilDay'],
    [/channels/, 'channels'],
  ]
  return table.find(([shape]) => shape.test(path))?.[1] ?? null
}

/** The fields in which two versions differ, in the order of the form. */
export function differing(a: NoticeFields, b: NoticeFields): readonly FieldName[] {
  const plain = (it: NoticeFields[FieldName]) => (Array.isArray(it) ? [...it].sort().join() : it)
  return (Object.keys(a) as FieldName[]).filter((it) => plain(a[it]) !== plain(b[it]))
}

/** Whether anything was typed that is worth keeping over a reload. */
export const isTouched = (fields: NoticeFields, first: NoticeFields): boolean =>
  differing(fields, first).length > 0
