/** Tells every screen under which address people outside reach this server, if there is one. */
import { channel } from '../../content/live/channels.ts'
import { originVersion } from '../../content/screens/origin.ts'
import type { AppStore } from '../bodies.ts'

interface OriginParts {
  readonly store: AppStore
  /** The setting; null where only the hall reaches the server. */
  readonly publicUrl: string | null
  readonly now: number
}

/**
 * Nothing is written while it is what stands there already. An address that was taken out of the
 * settings is taken off the screens: a code that leads nowhere is worse than none. Where several nodes
 * differ, the one that started last is believed.
 */
export async function putOrigin({ store, publicUrl, now }: OriginParts): Promise<void> {
  const roots = await store.ask('areas:roots', null)
  const [area] = roots
  if (area === undefined) return
  const known = await store.ask('origin:known', null)
  const body = publicUrl === null ? known : { url: publicUrl }
  if (!body) return
  await store.transact('derived:put', {
    id: 'origin',
    board: 'origins',
    area,
    envelope: { title: { zh: '外网地址', en: 'Public address' } },
    v: originVersion,
    body,
    channels: publicUrl === null ? [] : roots.map((it) => channel('area', it)),
    now,
  })
}
