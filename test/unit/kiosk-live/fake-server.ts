/**
 * A server in a few lines: items on channels with one counter, frames, hello, proof and entries stored by
 * their id. What the kiosk must come to equal.
 */

import type { Item } from '../../../content/boards/envelope.ts'
import { type Change, foldChange, type Held, isCarried } from '../../../content/live/changes.ts'
import { type Channel, scopeOf } from '../../../content/live/channels.ts'
import { digestOf } from '../../../content/live/digest.ts'
import type { Entry } from '../../../content/live/entries.ts'
import type { Frame, Welcome } from '../../../content/live/follow.ts'
import type { Hello, Proof, ProofAnswer } from '../../../content/live/hello.ts'

export const itemOf = (id: string, rev: number, more: Partial<Item> = {}): Item => ({
  id,
  board: 'announcements',
  rev,
  v: 1,
  from: 946_684_800_000,
  until: null,
  envelope: { title: { zh: id } },
  body: {},
  publishedAt: 946_684_800_000,
  ...more,
})

interface Published {
  readonly item: Item
  readonly channels: ReadonlySet<Channel>
}

export class FakeServer {
  rev = 0
  epoch = 'epoch-1'
  now = () => 1_800_000_000_000
  /** The lowest revision from which every `gone` row is still kept. */
  floor = 0
  readonly items = new Map<string, Published>()
  readonly stored = new Map<string, Entry>()
  /** Every change row: which channel heard what at which revision. */
  log: { rev: number; id: string; channel: Channel; on: boolean }[] = []
  #published = 0
  #heads = new Map<Channel, number>()

  /** Saves and addresses an item: every channel it has, or has left, hears of it at the new revision. */
  put(id: string, channels: readonly Channel[]): void {
    this.rev++
    const before = this.items.get(id)?.channels ?? new Set<Channel>()
    const left = [...before].filter((it) => !channels.includes(it))
    // Channels left long ago stay told, as their rows do in the store.
    const gone = this.log.filter((it) => it.id === id && !it.on).map((it) => it.channel)
    this.log = this.log.filter((it) => it.id !== id)
    this.items.set(id, { item: itemOf(id, this.rev), channels: new Set(channels) })
    for (const channel of channels) this.log.push({ rev: this.rev, id, channel, on: true })
    for (const channel of new Set([...left, ...gone])) {
      if (!channels.includes(channel)) this.log.push({ rev: this.rev, id, channel, on: false })
    }
  }

  #changes(channels: readonly Channel[], above: number): Change[] {
    const rows = this.log.filter((it) => it.rev > above && channels.includes(it.channel))
    return [...new Set(rows.map((it) => it.id))].map((id) => {
      const mine = rows.filter((it) => it.id === id)
      const on = mine.filter((it) => it.on).map((it) => it.channel)
      const off = mine.filter((it) => !it.on).map((it) => it.channel)
      const rev = Math.max(...mine.map((it) => it.rev))
      return { id, rev, on, off, ...(on.length > 0 ? { item: this.items.get(id)?.item } : {}) }
    })
  }

  /** One round of the publish loop. */
  frames(): Frame[] {
    const rows = this.log.filter((it) => it.rev > this.#published)
    const frames = [...new Set(rows.map((it) => it.channel))].map((channel) => ({
      channel,
      prev: this.#heads.get(channel) ?? 0,
      to: Math.max(...rows.filter((it) => it.channel === channel).map((it) => it.rev)),
      settled: this.#published,
      changes: this.#changes([channel], this.#published),
    }))
    for (const it of frames) this.#heads.set(it.channel, it.to)
    this.#published = this.rev
    return frames
  }

  #cursor(channels: readonly Channel[]) {
    const head = (channel: Channel) =>
      Math.max(0, ...this.log.filter((it) => it.channel === channel).map((it) => it.rev))
    return {
      epoch: this.epoch,
      scope: scopeOf(channels),
      rev: this.rev,
      heads: Object.fromEntries(channels.map((it) => [it, head(it)])),
    }
  }

  hello(channels: readonly Channel[], hello: Hello): Welcome {
    const isFull =
      hello.epoch !== this.epoch || hello.scope !== scopeOf(channels) || hello.rev < this.floor
    const changes = this.#changes(channels, isFull ? 0 : hello.rev)
    return {
      kind: isFull ? 'full' : 'delta',
      cursor: this.#cursor(channels),
      changes: isFull ? changes.filter((it) => it.on.length > 0) : changes,
      now: this.now(),
      build: 'b',
    }
  }

  proof(channels: readonly Channel[], proof: Proof): ProofAnswer {
    const cursor = this.#cursor(channels)
    const isBehind = channels.some((it) => (proof.heads[it] ?? 0) !== (cursor.heads[it] ?? 0))
    const same = proof.digest === digestOf(this.truth(channels))
    const verdict = isBehind ? 'behind' : same ? 'same' : 'different'
    return { verdict, rev: this.rev, now: this.now() }
  }

  /** What a screen with these channels should hold. */
  truth(channels: readonly Channel[]): Item[] {
    const held = this.#changes(channels, 0).map((it): Held => foldChange(undefined, it))
    return held.flatMap((it) => (it.item && isCarried(it) ? it.item : []))
  }

  take(entries: readonly Entry[]): { settled: string[]; refused: []; quarantined: [] } {
    for (const it of entries) if (!this.stored.has(it.id)) this.stored.set(it.id, it)
    return { settled: entries.map((it) => it.id), refused: [], quarantined: [] }
  }
}
