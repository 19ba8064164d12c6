/** A screen's PIN as an item of its own channel: the screen alone gets it, and has it with the network gone. */
import { channel } from '../../content/live/channels.ts'
import { type PinLock, pinVersion } from '../../content/screens/pin.ts'
import { putDerived } from '../boards/derived-items.ts'
import type { Tx } from '../store/store.ts'

interface NewPin {
  readonly screen: string
  readonly area: string
  readonly sample: boolean
  /** Null takes it away; nothing of it is kept then. */
  readonly lock: PinLock | null
  readonly now: number
}

const prefix = 'pin:'

export const putPin = (tx: Tx, { screen, lock, ...rest }: NewPin): Promise<number | null> =>
  putDerived(tx, {
    ...rest,
    id: `${prefix}${screen}`,
    board: 'pins',
    envelope: { title: { zh: '维护密码', en: 'Maintenance PIN' } },
    v: pinVersion,
    body: lock,
    channels: lock ? [channel('screen', screen)] : [],
  })

/** Since when each screen that has a PIN has it. */
export async function pinsSet(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('item')
    .select(['id', 'changed_at'])
    .where('board', '=', 'pins')
    .where('state', '=', 'published')
    .execute()
  return new Map(rows.map((it) => [it.id.slice(prefix.length), it.changed_at]))
}
