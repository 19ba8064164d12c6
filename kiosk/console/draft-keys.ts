/** Where half-written words are kept on this computer: by person, so that one never reads another's. */
import type { Me } from '../../content/live/asks.ts'
import type { Keep } from './keep.ts'

const prefix = (me: Pick<Me, 'id'>) => `linli-draft:${me.id}:`

export const draftKey = (me: Pick<Me, 'id'>, item: string): string => `${prefix(me)}${item}`

/** At sign-out nothing typed stays behind on a desk that others use. */
export function wipeDrafts(keep: Keep, me: Pick<Me, 'id'>): void {
  for (const key of keep.keys()) if (key.startsWith(prefix(me))) keep.drop(key)
}
