/** A made-up town for tests: two communities with a centre each, four screens, and one administrator. */
import type { Channel } from '../../../../content/live/channels.ts'
import type { CommandInput, CommandName } from '../../../../content/live/commands.ts'
import type { Reply } from '../../../../content/live/reply.ts'
import type { Pack, PackScreen } from '../../../../content/packs/pack.ts'
import type { AppStore } from '../../../../server/bodies.ts'

export const start = Date.UTC(2026, 4, 20, 1)
export const day = 86_400_000
const zone = 'Asia/Shanghai'

const screen = (id: string, centre: string, groups: string[]): PackScreen => ({
  id,
  groups,
  profile: {
    screen: id,
    name: { zh: id },
    mode: 'touch',
    centre: { id: centre, name: { zh: centre }, zone },
    width: 1080,
    height: 1920,
    diagonal: 43,
    distance: 600,
    sill: null,
    point: null,
  },
})

export const pack: Pack = {
  sample: false,
  areas: [
    { id: 'city', parent: null, level: 'city', name: { zh: '市', en: 'City' } },
    { id: 'east', parent: 'city', level: 'community', name: { zh: '东社区' } },
    { id: 'west', parent: 'city', level: 'community', name: { zh: '西社区' } },
  ],
  centres: [
    { id: 'east-hall', area: 'east', name: { zh: '东' }, zone },
    { id: 'west-hall', area: 'west', name: { zh: '西' }, zone },
  ],
  groups: [{ id: 'walls', area: 'city', name: { zh: '两处大屏', en: 'Two walls' } }],
  screens: [
    screen('e1', 'east-hall', ['walls']),
    screen('e2', 'east-hall', []),
    screen('w1', 'west-hall', ['walls']),
    screen('w2', 'west-hall', []),
  ],
  items: [
    {
      id: 'desk',
      board: 'points',
      area: 'east',
      channels: ['centre:east-hall'],
      v: 1,
      from: start - day,
      until: null,
      review: null,
      envelope: { title: { zh: '前台' } },
      body: {
        subject: { zh: '前台' },
        question: { zh: '满意吗？' },
        pacing: { minInterval: 5000 },
      },
    },
  ],
}

/** What each screen listens to; written down here once more, so that the code is not its own judge. */
export const listens: Readonly<Record<string, readonly Channel[]>> = {
  e1: ['screen:e1', 'centre:east-hall', 'area:east', 'area:city', 'group:walls'],
  e2: ['screen:e2', 'centre:east-hall', 'area:east', 'area:city'],
  w1: ['screen:w1', 'centre:west-hall', 'area:west', 'area:city', 'group:walls'],
  w2: ['screen:w2', 'centre:west-hall', 'area:west', 'area:city'],
}

/** Ids in the order in which they are asked for. */
export function idMaker(seed = 0): () => string {
  let n = seed * 1_000_000
  return () => {
    n++
    return `01970000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
  }
}

export const admin = '01970000-0000-7000-8000-00000000ad11'

export interface Hall {
  readonly store: AppStore
  readonly nextId: () => string
  run<N extends CommandName>(name: N, input: CommandInput<N>, now?: number): Promise<Reply<unknown>>
  /** Runs it and answers the new revision; throws when it was refused. */
  rev<N extends CommandName>(name: N, input: CommandInput<N>, now?: number): Promise<number>
}

let calls = 0

export function hallOf(store: AppStore): Hall {
  const nextId = idMaker()
  const callId = idMaker(900_000 + calls++)
  const run: Hall['run'] = async (name, input, now = start) => {
    const call = { id: callId(), name, input, staff: admin, now } as never
    return (await store.transact('command:run', call)).reply
  }
  return {
    store,
    nextId,
    run,
    async rev(name, input, now) {
      const reply = await run(name, input, now)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
      return (reply.value as { rev: number }).rev
    },
  }
}

/** Loads the town into an empty store and gives it its administrator. */
export async function foundHall(store: AppStore): Promise<Hall> {
  await store.transact('pack:load', { pack, now: start })
  await store.transact('claim:mint', { hash: 'h', until: start + day })
  await store.transact('claim:take', {
    hash: 'h',
    now: start,
    id: admin,
    account: 'chief',
    name: '王主任',
    passwordHash: 'none',
  })
  return hallOf(store)
}

export function notice(
  id: string,
  baseRev: number | null,
  title: string,
  more: Partial<CommandInput<'item:save'>> = {},
): CommandInput<'item:save'> {
  return {
    id,
    board: 'announcements',
    area: 'city',
    baseRev,
    v: 1,
    from: start,
    until: start + 30 * day,
    envelope: { title: { zh: title } },
    body: {
      text: { source: title, blocks: [{ kind: 'paragraph', runs: [{ text: title }] }] },
    },
    ...more,
  }
}
