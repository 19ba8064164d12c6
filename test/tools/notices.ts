/** Announcements for tests: written, published and changed at the HTTP door in one call each. */
import type { Level } from '../../content/boards/envelope.ts'
import type { Channel } from '../../content/live/channels.ts'
import { newId, type Staff } from './staff.ts'

export interface Notice {
  readonly id: string
  readonly rev: number
}

const day = 86_400_000

const inputOf = (id: string, title: string, baseRev: number | null, level: Level) => ({
  id,
  board: 'announcements' as const,
  area: 'demo-city',
  baseRev,
  v: 1,
  from: Date.now() - 60_000,
  until: Date.now() + 7 * day,
  envelope: { title: { zh: title }, level },
  body: { text: { source: `${title}，请各位居民知悉。` } },
})

/** Important, unless said otherwise: it stands before the samples, so its turn on the glass is the first. */
export async function publishNotice(
  staff: Staff,
  title: string,
  channels: Channel[],
  level: Level = 'important',
): Promise<Notice> {
  const id = newId()
  const saved = await staff.command('item:save', inputOf(id, title, null, level))
  const { rev } = await staff.command('item:publish', { id, baseRev: saved.rev, channels })
  return { id, rev }
}

export async function editNotice(staff: Staff, it: Notice, title: string): Promise<Notice> {
  const { rev } = await staff.command('item:save', inputOf(it.id, title, it.rev, 'important'))
  return { id: it.id, rev }
}
