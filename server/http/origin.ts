/** The exact check of `Origin`, the same at the socket and over HTTP. */
import type { Settings } from '../settings.ts'
import type { Peer } from './address.ts'

/** `own`: a page of ours. `none`: no browser's page, since those always send it. `foreign`: refuse. */
export type OriginVerdict = 'own' | 'none' | 'foreign'

/** Whose page sent a request. */
export function judgeOrigin(
  origin: string | undefined,
  peer: Pick<Peer, 'origin'>,
  settings: Pick<Settings, 'publicUrl'>,
): OriginVerdict {
  if (origin === undefined) return 'none'
  return origin === peer.origin || origin === settings.publicUrl ? 'own' : 'foreign'
}
