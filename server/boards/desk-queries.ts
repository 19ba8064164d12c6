/** What desks ask. `areas` are all areas the asker may see, those below included. */
import { sql } from 'kysely'
import type { Localized } from '../../content/boards/envelope.ts'
import type { AskValue, DeskItem, Place, ReceiptLine } from '../../content/live/asks.ts'
import { type Channel, channel } from '../../content/live/channels.ts'
import type { Tally } from '../../content/satisfaction/tallies.ts'
import { keysOf } from '../live/json-rows.ts'
import { type Listener, readListeners, screensByChannel } from '../screens/listeners.ts'
import { pinsSet } from '../screens/pin-item.ts'
import type { Tx } from '../store/store.ts'
import { readChannels } from './addresses.ts'
import { deskBehind } from './desk-behind.ts'
import { deskItemOf, deskItemsOf } from './desk-items.ts'
import { type ItemRow, readItemRow } from './item-rows.ts'

/** More than a person scrolls; older ones are found by searching, which comes with the boards. */
const most = 500

async function itemRows(tx: Tx, board: string, areas: readonly string[]): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select * from item
    where board = ${board} and area in (select key from json_each(${keysOf(areas)}))
    order by changed_at desc, rev desc limit ${most}`.execute(tx.db)
  return rows
}

export async function deskItems(
  tx: Tx,
  input: { board: string; areas: readonly string[] },
): Promise<DeskItem[]> {
  return deskItemsOf(tx, await itemRows(tx, input.board, input.areas))
}

/** Null when there is none, or when the server made it. */
export async function deskItem(tx: Tx, input: { id: string }): Promise<DeskItem | null> {
  const row = await readItemRow(tx, input.id)
  return row && !row.derived ? deskItemOf(tx, row) : null
}

/** Every screen that should hold the item, and how far it has come there. */
export async function deskReceipts(
  tx: Tx,
  input: { item: string },
): Promise<Omit<ReceiptLine, 'presence'>[]> {
  const channels = new Set(await readChannels(tx, input.item))
  const rows = await tx.db
    .selectFrom('receipt')
    .selectAll()
    .where('item', '=', input.item)
    .execute()
  const receipts = new Map(rows.map((it) => [it.screen, it]))
  const listeners = await readListeners(tx)
  return listeners
    .filter((it) => it.channels.some((name) => channels.has(name)))
    .map((it) => {
      const receipt = receipts.get(it.screen)
      return {
        screen: it.screen,
        name: it.profile.name.zh,
        mode: it.profile.mode,
        rev: receipt?.rev ?? null,
        received: receipt?.received ?? null,
        shown: receipt?.shown ?? null,
        painted: receipt?.painted ?? null,
      }
    })
}

export interface DeskScreenRow {
  readonly profile: Listener['profile']
  readonly area: string
  readonly enrolledAt: number | null
  readonly pinSetAt: number | null
}

export async function deskScreens(
  tx: Tx,
  input: { areas: readonly string[] },
): Promise<DeskScreenRow[]> {
  const areas = new Set(input.areas)
  const listeners = await readListeners(tx)
  const pins = await pinsSet(tx)
  return listeners
    .filter((it) => areas.has(it.area))
    .map(({ screen, profile, area, enrolledAt }) => ({
      profile,
      area,
      enrolledAt,
      pinSetAt: pins.get(screen) ?? null,
    }))
}

/** Everything an item may be addressed to: areas, centres, groups, screens, in this order. */
export async function deskPlaces(
  tx: Tx,
  input: { areas: readonly string[] },
): Promise<Omit<Place, 'pinyin'>[]> {
  const areas = new Set(input.areas)
  const listeners = await readListeners(tx)
  const byChannel = screensByChannel(listeners)
  const places: Omit<Place, 'pinyin'>[] = []
  const add = (it: Channel, name: Localized, area: string) =>
    places.push({ channel: it, name, area, screens: byChannel.get(it)?.size ?? 0 })
  const both = (zh: string, en: string | null): Localized => (en === null ? { zh } : { zh, en })

  const areaRows = await tx.db.selectFrom('area').selectAll().orderBy('id').execute()
  for (const it of areaRows) {
    if (areas.has(it.id) && it.merged_into === null)
      add(channel('area', it.id), both(it.name, it.name_en), it.id)
  }
  const centres = await tx.db.selectFrom('centre').selectAll().orderBy('id').execute()
  for (const it of centres)
    if (areas.has(it.area)) add(channel('centre', it.id), both(it.name_zh, it.name_en), it.area)

  // A group that reaches beyond the asker's areas is not the asker's to address.
  const outside = new Set(
    listeners.filter((it) => !areas.has(it.area)).flatMap((it) => it.channels),
  )
  const groups = await tx.db.selectFrom('screen_group').selectAll().orderBy('id').execute()
  for (const it of groups) {
    const group = channel('group', it.id)
    if (areas.has(it.area) && !outside.has(group)) add(group, both(it.name, it.name_en), it.area)
  }
  for (const it of listeners) {
    if (areas.has(it.area)) add(channel('screen', it.screen), it.profile.name, it.area)
  }
  return places
}

export async function deskTallies(
  tx: Tx,
  input: { areas: readonly string[] },
): Promise<AskValue['tallies:list'][number][]> {
  const rows = await itemRows(tx, 'points', input.areas)
  const points = await deskItemsOf(tx, rows)
  const tallies = await tx.db
    .selectFrom('item')
    .select(['id', 'body'])
    .where('board', '=', 'tallies')
    .execute()
  const byId = new Map(tallies.map((it) => [it.id, it.body]))
  return points.map((point) => {
    const body = byId.get(`tally:${point.id}`)
    return { point, tally: body === undefined ? null : (JSON.parse(body) as Tally) }
  })
}

export const deskQueries = {
  'desk:behind': deskBehind,
  'desk:item': deskItem,
  'desk:items': deskItems,
  'desk:places': deskPlaces,
  'desk:receipts': deskReceipts,
  'desk:screens': deskScreens,
  'desk:tallies': deskTallies,
}
