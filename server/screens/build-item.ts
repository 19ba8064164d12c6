/** The build that screens should run, as an item on every root area's channel. */
import { channel } from '../../content/live/channels.ts'
import type { Build } from '../../content/screens/builds.ts'
import type { AppStore } from '../bodies.ts'

/** Says so to every screen; nothing is written while it is the build that stands there already. */
export async function putBuild(store: AppStore, body: Build, now: number): Promise<void> {
  const roots = await store.ask('areas:roots', null)
  const area = roots[0]
  if (area === undefined) return
  await store.transact('derived:put', {
    id: 'build',
    board: 'builds',
    area,
    envelope: { title: { zh: '屏幕程序', en: 'Screen software' } },
    v: 1,
    body,
    channels: roots.map((it) => channel('area', it)),
    now,
  })
}
