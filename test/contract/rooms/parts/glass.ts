/** A screen's library as the rules of `content/live` make it, without a browser around it. */
import { carriedItems, foldChange, type Held } from '../../../../content/live/changes.ts'
import { digestOf } from '../../../../content/live/digest.ts'
import { type Cursor, type Frame, follow } from '../../../../content/live/follow.ts'
import type { AppStore } from '../../../../server/bodies.ts'

export class Glass {
  readonly screen: string
  isOnline = false
  needsHello = true
  cursor: Cursor | null = null
  held = new Map<string, Held>()
  /** How its hellos were answered. */
  readonly answers: string[] = []

  /** The server sends a screen the frames of its own channels only. */
  #channels: ReadonlySet<string> = new Set()

  constructor(screen: string) {
    this.screen = screen
  }

  async hello(store: AppStore): Promise<void> {
    const channels = await store.ask('screen:channels', { screen: this.screen })
    this.#channels = new Set(channels)
    const welcome = await store.ask('library:read', {
      channels,
      epoch: this.cursor?.epoch ?? null,
      scope: this.cursor?.scope ?? null,
      rev: this.cursor?.rev ?? 0,
    })
    if (welcome.kind === 'full') this.held = new Map()
    for (const it of welcome.changes) this.held.set(it.id, foldChange(this.held.get(it.id), it))
    this.cursor = welcome.cursor
    this.isOnline = true
    this.needsHello = false
    this.answers.push(welcome.kind)
  }

  /** What comes over the wire while it is online. */
  hear(frame: Frame): void {
    if (!this.isOnline || this.needsHello || !this.cursor) return
    if (!this.#channels.has(frame.channel)) return
    const step = follow(this.cursor, frame)
    if (step.do === 'hello') this.needsHello = true
    if (step.do !== 'apply') return
    for (const it of frame.changes) this.held.set(it.id, foldChange(this.held.get(it.id), it))
    this.cursor = step.cursor
  }

  /** `id@rev` of all it shows, sorted. */
  carried(): string[] {
    return carriedItems(this.held.values())
      .map((it) => `${it.id}@${it.rev}`)
      .sort()
  }

  digest(): string {
    return digestOf(carriedItems(this.held.values()))
  }
}
