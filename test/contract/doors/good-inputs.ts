/** One good input for each command, ask and kind of entry: what the bad ones are made from. */
import type { AskName } from '../../../content/live/asks.ts'
import type { CommandName } from '../../../content/live/commands.ts'
import type { EntryKind } from '../../../content/live/entries.ts'
import { newId } from './app-client.ts'
import { profileOf } from './two-towns.ts'

const day = 86_400_000

export const notice = (area: string, id = newId()) => ({
  id,
  board: 'announcements',
  area,
  baseRev: null as number | null,
  v: 1,
  from: Date.now() - day,
  until: Date.now() + day,
  envelope: { title: { zh: '停水通知' } },
  body: { text: { source: '今天**停水**' } },
})

const { screen: _, centre: __, ...profile } = profileOf('east')

/** `thing` is an item of the area at the revision `rev`, or a member of staff for what acts on them. */
export const goodCommands = (
  area: string,
  thing: { id: string; rev: number },
): Record<CommandName, object> => ({
  'item:save': notice(area),
  'item:publish': { id: thing.id, baseRev: thing.rev, channels: [`centre:hall-${area}`] },
  'item:address': { id: thing.id, baseRev: thing.rev, channels: [`centre:hall-${area}`] },
  'item:retract': { id: thing.id, baseRev: thing.rev },
  'screen:add': { id: `new-${area}`, centre: `hall-${area}`, groups: [`${area}-halls`], profile },
  'screen:pin': { screen: `${area}-touch`, pin: '804615' },
  'screen:relink': { screen: `${area}-touch` },
  'life:adopt': { life: newId(), screen: `${area}-touch` },
  'life:refuse': { life: newId() },
  'staff:add': {
    account: `new.${area}`,
    name: '王干事',
    password: 'a-long-password',
    role: 'viewer',
    area,
  },
  'staff:change': {
    staff: thing.id,
    name: '王干事',
    was: [{ role: 'viewer', area }],
    grants: [{ role: 'editor', area }],
  },
  'staff:disable': { staff: thing.id },
  'staff:enable': { staff: thing.id },
  'staff:password': { staff: thing.id, password: 'another-long-password' },
  'staff:leave': { staff: thing.id },
  'password:change': { old: 'a-long-password', password: 'another-long-password' },
})

export const goodAsks: Record<AskName, object> = {
  me: {},
  'items:list': { board: 'announcements' },
  'item:read': { id: 'east-desk' },
  'receipts:read': { item: 'east-desk' },
  'screens:list': {},
  'places:list': {},
  'tallies:list': {},
  'quarantine:list': {},
  'screens:behind': {},
  'staff:list': {},
}

export const goodEntries = (life: string): Record<EntryKind, object> => {
  const head = (seq: number) => ({
    id: newId(),
    life,
    seq,
    at: { wall: Date.now(), mono: 1000, offset: 0, page: newId() },
  })
  return {
    tap: { ...head(1), kind: 'tap', point: 'east-desk', grade: 4, dwell: 900 },
    void: { ...head(2), kind: 'void', of: newId() },
    receipt: {
      ...head(3),
      kind: 'receipt',
      item: 'east-desk',
      rev: 1,
      received: 1,
      shown: 2,
      painted: 3,
    },
  }
}
