/** Turns what happened on the floor below into news for the desks of the areas it happened in. */
import type { CommandInput, CommandName } from '../../content/live/commands.ts'
import type { Frame } from '../../content/live/follow.ts'
import type { AppStore } from '../bodies.ts'
import type { KnownScreen } from '../screens/screen-bodies.ts'
import type { DeskNews, Tidings } from './desk-news.ts'
import { type DoorLog, refusalFor } from './guard.ts'

export interface DeskTidings {
  frames(frames: readonly Frame[]): void
  command(name: CommandName, input: unknown, areas: readonly string[]): void
  entries(from: KnownScreen, receipts: readonly string[], quarantined: boolean): void
  enrolled(screen: string): void
}

/** An item's area is fixed when it is first saved, so it may be remembered. */
const most = 5000

export function createDeskTidings(
  store: Pick<AppStore, 'ask'>,
  news: DeskNews,
  log: DoorLog,
): DeskTidings {
  const known = new Map<string, string>()

  async function areasOf(ids: readonly string[]): Promise<Map<string, string>> {
    const unknown = ids.filter((it) => !known.has(it))
    if (unknown.length > 0) {
      if (known.size > most) known.clear()
      for (const it of await store.ask('items:areas', { ids: unknown })) known.set(it.id, it.area)
    }
    const areas = new Map<string, string>()
    for (const id of ids) {
      const area = known.get(id)
      if (area !== undefined) areas.set(id, area)
    }
    return areas
  }

  async function tellEach(ids: readonly string[], tidings: (id: string) => Tidings | null) {
    if (ids.length === 0) return
    try {
      const areas = await areasOf(ids)
      for (const [id, area] of areas) {
        const it = tidings(id)
        if (it) news.tell(area, it)
      }
    } catch (error) {
      refusalFor(log, 'desk news', error)
    }
  }

  const ofItem = (id: string): Tidings | null => {
    if (id.startsWith('tally:')) return { points: [id.slice('tally:'.length)] }
    if (/^(profile|pin):/.test(id)) return { screens: true }
    return id === 'build' ? null : { items: [id] }
  }

  return {
    frames(frames) {
      const ids = new Set(frames.flatMap((it) => it.changes.map((change) => change.id)))
      void tellEach([...ids], ofItem)
    },
    command(name, input, areas) {
      const tidings: Tidings = name.startsWith('item:')
        ? { items: [(input as CommandInput<'item:retract'>).id] }
        : { screens: true }
      for (const area of areas) news.tell(area, tidings)
    },
    entries(from, receipts, quarantined) {
      void tellEach(receipts, (id) => ({ receipts: [id] }))
      if (quarantined) news.tell(from.area, { screens: true })
    },
    enrolled(screen) {
      void tellEach([`profile:${screen}`], ofItem)
    },
  }
}
