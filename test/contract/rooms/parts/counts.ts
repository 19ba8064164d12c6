/** Following and counting in a test. */
import type { AppStore } from '../../../../server/bodies.ts'
import type { OpenStore } from '../../../tools/stores.ts'
import { idMaker, start } from './hall.ts'
import { totalsOf } from './look.ts'

/** Every test has lives of its own. */
export const lives = idMaker(700_000)

export async function follow(store: AppStore, limit = 3): Promise<void> {
  while (await store.ask('follower:behind', {})) {
    await store.transact('follower:step', { limit, now: start })
  }
}

export const know = (store: AppStore, life: string, screen: string) =>
  store.transact('life:know', { life, screen, now: start })

/** Totals by verdict of everything at one point. */
export async function sums(
  open: OpenStore<AppStore>,
  point = 'desk',
): Promise<Record<string, number>> {
  const found: Record<string, number> = { ok: 0, tooFast: 0, undone: 0 }
  for (const it of await totalsOf(open.place())) {
    if (it.point === point) found[it.quality] = (found[it.quality] ?? 0) + it.n
  }
  return found
}
