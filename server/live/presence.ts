/**
 * Who is connected: a sign of life, never the truth, and only in memory. A screen is online while any
 * of its lines is; the late end of an old line says nothing about a newer one (A10).
 */
import type { Presence } from '../../content/live/events.ts'

interface Line {
  readonly since: number
  heard: number
}

interface Watched {
  readonly area: string
  readonly lines: Map<string, Line>
  since: number
  build: string | null
  waiting: number
  refused: number
  pinLocked?: true | undefined
  lacks?: readonly string[] | undefined
}

export interface PresenceBook {
  /** A line of this screen has opened. */
  open(screen: string, line: string, area: string): void
  /** Something was heard on it. */
  hear(
    screen: string,
    line: string,
    facts?: Partial<Pick<Presence, 'build' | 'waiting' | 'refused' | 'pinLocked' | 'lacks'>>,
  ): void
  close(screen: string, line: string): void
  of(screen: string): Presence
}

const unseen = (screen: string): Presence => ({
  screen,
  online: false,
  since: null,
  build: null,
  waiting: 0,
  refused: 0,
  twice: false,
})

/**
 * More than one line is a clone only when an older one was still heard after a newer had opened: a
 * screen that lost its network leaves a line behind that nobody speaks on.
 */
function speaksTwice(lines: readonly Line[]): boolean {
  const newest = Math.max(...lines.map((it) => it.since))
  return lines.filter((it) => it.since === newest || it.heard > newest).length > 1
}

export function createPresence(
  now: () => number,
  onChange: (presence: Presence, area: string) => void,
): PresenceBook {
  const watched = new Map<string, Watched>()

  const of = (screen: string): Presence => {
    const it = watched.get(screen)
    if (!it) return unseen(screen)
    const { since, build, waiting, refused, pinLocked, lacks } = it
    const lines = [...it.lines.values()]
    const online = lines.length > 0
    const twice = online && speaksTwice(lines)
    return {
      screen,
      online,
      since,
      build,
      waiting,
      refused,
      twice,
      ...(pinLocked && { pinLocked }),
      ...(lacks && { lacks }),
    }
  }

  /** Changes what is known and tells of it when a desk would see a difference. */
  const change = (screen: string, work: () => void): void => {
    const before = JSON.stringify(of(screen))
    work()
    const after = of(screen)
    const area = watched.get(screen)?.area
    if (area !== undefined && JSON.stringify(after) !== before) onChange(after, area)
  }

  return {
    of,
    open(screen, line, area) {
      change(screen, () => {
        const it = watched.get(screen) ?? {
          area,
          lines: new Map<string, Line>(),
          since: 0,
          build: null,
          waiting: 0,
          refused: 0,
        }
        // Strictly after every older line, so that two in one millisecond still have an order.
        const latest = Math.max(0, ...[...it.lines.values()].map((one) => one.since))
        const since = Math.max(now(), latest + 1)
        it.lines.set(line, { since, heard: since })
        it.since = since
        watched.set(screen, it)
      })
    },
    hear(screen, line, facts = {}) {
      const it = watched.get(screen)
      const own = it?.lines.get(line)
      if (!it || !own) return
      change(screen, () => {
        const newest = Math.max(...[...it.lines.values()].map((one) => one.since))
        own.heard = Math.max(now(), newest + (own.since === newest ? 0 : 1))
        Object.assign(it, facts)
      })
    },
    close(screen, line) {
      const it = watched.get(screen)
      if (!it?.lines.has(line)) return
      change(screen, () => {
        it.lines.delete(line)
        if (it.lines.size === 0) it.since = now()
      })
    },
  }
}
