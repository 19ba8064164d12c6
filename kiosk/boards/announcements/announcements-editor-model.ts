/**
 * Writing a notice and sending it, so that nothing typed is ever lost: not by a reload, not by a lost
 * connection, not by a colleague who was faster. What is typed is kept on this computer at once; what
 * was sent is kept with the ids it was sent under, and sent again under the same.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Answer, DeskItem } from '../../../content/live/asks.ts'
import type { Channel } from '../../../content/live/channels.ts'
import type { CommandInput, CommandName, CommandValue } from '../../../content/live/commands.ts'
import type { Issue, Refusal, Reply } from '../../../content/live/reply.ts'
import type { Keep } from '../../console/keep.ts'
import type { Intent } from '../../staff/desk-link.ts'
import {
  baseOf,
  type DraftBase,
  differing,
  type FieldName,
  fieldOfPath,
  fieldsOf,
  isTouched,
  type NoticeFields,
  readDraft,
  type Troubles,
} from './announcements-draft.ts'

/** Steps that bring a draft to the server, in this order; the later ones wait for the rev of the first. */
interface Sending {
  readonly intent: Intent
  /** Its id is made with the first one's: however often this is run, each is done once. */
  readonly next: {
    readonly id: string
    readonly name: 'item:publish' | 'item:address'
    readonly channels: readonly Channel[]
  } | null
}

interface Kept {
  readonly fields: NoticeFields
  /** What the writing began from: what was not touched since is not mine. */
  readonly origin: NoticeFields
  readonly base: DraftBase
  readonly sending: Sending | null
  /** What was not chosen in a conflict: kept in view until the notice is out. */
  readonly aside: Partial<NoticeFields> | null
}

export interface Conflict {
  readonly theirs: DeskItem
  readonly theirFields: NoticeFields
  readonly fields: readonly FieldName[]
  /** What is proposed: mine where I wrote, theirs where only they did. */
  readonly proposed: Readonly<Partial<Record<FieldName, 'mine' | 'theirs'>>>
}

export type Outcome = 'published' | 'changed' | 'saved'

export interface EditorPorts {
  command<N extends CommandName>(intent: Intent<N>): Promise<Reply<CommandValue[N]>>
  read(id: string): Promise<Reply<Answer<DeskItem>>>
  readonly keep: Keep
  /** The key under which this draft is kept. */
  readonly key: string
  readonly zone: string
  now(): number
  newId(): string
}

export interface NoticeEditor {
  readonly fields: ReadonlySignal<NoticeFields>
  readonly base: ReadonlySignal<DraftBase>
  readonly troubles: ReadonlySignal<Troubles>
  readonly issues: ReadonlySignal<Readonly<Partial<Record<FieldName, Issue>>>>
  readonly refusal: ReadonlySignal<Refusal | null>
  readonly conflict: ReadonlySignal<Conflict | null>
  readonly aside: ReadonlySignal<Partial<NoticeFields> | null>
  readonly isSending: ReadonlySignal<boolean>
  readonly isTouched: ReadonlySignal<boolean>
  change(part: Partial<NoticeFields>): void
  /** Fills in what the form proposes where nobody chose yet, without counting as something typed. */
  propose(part: Partial<NoticeFields>): void
  chooseArea(area: string): void
  /** Whether it could be sent to the glass as it stands; what must be mended first is named. */
  isReady(): boolean
  /** Resolves with what was done, or null when something must be mended first. */
  send(toGlass: boolean): Promise<Outcome | null>
  /** Goes on with what a reload interrupted; null when nothing was under way. */
  resume(): Promise<Outcome | null>
  /** Takes for each differing field mine or theirs (else what is proposed), and goes on from there. */
  merge(choice: Readonly<Partial<Record<FieldName, 'mine' | 'theirs'>>>): void
  discard(): void
}

function readKept(text: string | null): Kept | null {
  if (!text) return null
  try {
    const kept = JSON.parse(text) as Kept
    return typeof kept?.fields?.titleZh === 'string' && kept.base ? kept : null
  } catch {
    return null
  }
}

const without = <T extends object>(it: T, names: readonly string[]): T =>
  Object.fromEntries(Object.entries(it).filter(([name]) => !names.includes(name))) as T

export function createNoticeEditor(
  first: { readonly fields: NoticeFields; readonly base: DraftBase },
  ports: EditorPorts,
): NoticeEditor {
  const before = readKept(ports.keep.get(ports.key))
  let blank = first.fields
  const fields: Signal<NoticeFields> = signal(before?.fields ?? first.fields)
  let origin = before?.origin ?? first.fields
  const base: Signal<DraftBase> = signal(before?.base ?? first.base)
  const sending: Signal<Sending | null> = signal(before?.sending ?? null)
  const aside: Signal<Partial<NoticeFields> | null> = signal(before?.aside ?? null)
  const troubles = signal<Troubles>({})
  const issues = signal<Partial<Record<FieldName, Issue>>>({})
  const refusal = signal<Refusal | null>(null)
  const conflict = signal<Conflict | null>(null)

  function keep() {
    const kept: Kept = {
      fields: fields.peek(),
      origin,
      base: base.peek(),
      sending: sending.peek(),
      aside: aside.peek(),
    }
    ports.keep.set(ports.key, JSON.stringify(kept))
  }

  async function refused(it: Refusal): Promise<null> {
    sending.value = null
    keep()
    // `taken`: this very notice arrived long ago, and its answer is no longer kept.
    if (it.code === 'changed' || it.code === 'taken') {
      const now = await ports.read(base.peek().id)
      if (now.ok) {
        const theirs = now.value.answer
        const theirFields = fieldsOf(theirs, ports.zone)
        const mine = new Set(differing(fields.peek(), origin))
        const names = differing(fields.peek(), theirFields)
        conflict.value = {
          theirs,
          theirFields,
          fields: names,
          proposed: Object.fromEntries(names.map((it) => [it, mine.has(it) ? 'mine' : 'theirs'])),
        }
        return null
      }
    }
    const named: Partial<Record<FieldName, Issue>> = {}
    for (const issue of it.issues ?? []) {
      const field = fieldOfPath(issue.path)
      if (field) named[field] ??= issue
    }
    issues.value = named
    refusal.value = it
    return null
  }

  /** Says one step until it is answered, then the next; each is kept before it is said. */
  async function run(step: Sending): Promise<Outcome | null> {
    sending.value = step
    keep()
    const { intent, next } = step
    const reply = await ports.command(intent)
    if (!reply.ok) return await refused(reply)
    const { rev } = reply.value as { rev: number }
    const was = base.peek()
    if (intent.name === 'item:save') {
      base.value = { ...was, rev, state: was.state === 'new' ? 'draft' : was.state }
      if (next) {
        const input = { id: was.id, baseRev: rev, channels: [...next.channels] }
        return await run({ intent: { id: next.id, name: next.name, input }, next: null })
      }
    }
    sending.value = null
    ports.keep.drop(ports.key)
    if (intent.name === 'item:publish') return 'published'
    return was.state === 'published' ? 'changed' : 'saved'
  }

  /** The command as it stands, or null, with what must be mended first named at its field. */
  function readable(toGlass: boolean): CommandInput<'item:save'> | null {
    const { now, zone } = ports
    const read = readDraft(fields.peek(), base.peek(), { now: now(), zone, toGlass })
    troubles.value = 'troubles' in read ? read.troubles : {}
    return 'troubles' in read ? null : read.input
  }

  return {
    fields,
    base,
    troubles,
    issues,
    refusal,
    conflict,
    aside,
    isSending: computed(() => sending.value !== null),
    isTouched: computed(() => base.value.rev !== null || isTouched(fields.value, blank)),
    change(part) {
      fields.value = { ...fields.value, ...part }
      const names = Object.keys(part)
      troubles.value = without(troubles.value, names)
      issues.value = without(issues.value, names)
      keep()
    },
    // It may come after the first letters, and again after a reload: what a person chose stands, and
    // what they took out stays out, whatever else was typed meanwhile.
    propose(part) {
      const chosen = new Set(differing(fields.peek(), origin))
      const open = Object.fromEntries(
        Object.entries(part).filter(([name]) => !chosen.has(name as FieldName)),
      )
      blank = { ...blank, ...open }
      origin = { ...origin, ...open }
      fields.value = { ...fields.peek(), ...open }
      troubles.value = without(troubles.value, Object.keys(open))
    },
    chooseArea(area) {
      base.value = { ...base.value, area }
      keep()
    },
    isReady: () => readable(true) !== null,
    async send(toGlass) {
      if (sending.peek()) return null
      issues.value = {}
      refusal.value = null
      const at = base.peek()
      const shown = at.state === 'published'
      const input = readable(toGlass || shown)
      if (!input) return null
      const moved = [...at.channels].sort().join() !== [...fields.peek().channels].sort().join()
      const needed = shown ? moved : toGlass
      const name = shown ? 'item:address' : 'item:publish'
      const { channels } = fields.peek()
      const next = needed ? ({ id: ports.newId(), name, channels } as const) : null
      return await run({ intent: { id: ports.newId(), name: 'item:save', input }, next })
    },
    async resume() {
      const step = sending.peek()
      return step ? await run(step) : null
    },
    merge(choice) {
      const it = conflict.peek()
      if (!it) return
      const mine = fields.peek()
      const merged: Record<string, unknown> = { ...it.theirFields }
      const left: Record<string, unknown> = {}
      for (const name of it.fields) {
        const takeMine = (choice[name] ?? it.proposed[name]) === 'mine'
        merged[name] = takeMine ? mine[name] : it.theirFields[name]
        left[name] = takeMine ? it.theirFields[name] : mine[name]
      }
      fields.value = merged as unknown as NoticeFields
      aside.value = left as Partial<NoticeFields>
      base.value = baseOf(it.theirs)
      origin = it.theirFields
      conflict.value = null
      refusal.value = null
      keep()
    },
    discard() {
      ports.keep.drop(ports.key)
    },
  }
}
