/**
 * How a page comes by its token, and what it does without one. A link is used only when no token is
 * held; a page whose token was ended by a later enrolment says so and waits for a person, who heals it by
 * opening a new link on it.
 */
import type { Signal } from '@preact/signals'
import type { Enrol, Enrolled } from '../../content/live/hello.ts'
import type { Code, Reply } from '../../content/live/reply.ts'
import type { ClockSource } from '../live/clock-source.ts'
import type { Self, SelfStore } from '../live/self-store.ts'
import type { Standing } from './screen.ts'

export interface EnrolmentParts {
  readonly self: Self
  /** Null where the browser gives no storage: the token then lives as long as the page. */
  readonly store: SelfStore | null
  readonly link: string | null
  readonly slot: string
  readonly standing: Signal<Standing['is']>
  readonly source: ClockSource
  readonly random: () => number
  /** Asks the server; `offline` when it does not answer. */
  readonly ask: (it: Enrol) => Promise<Reply<Enrolled>>
  /** A token is held: the line may open. */
  readonly onToken: (token: string) => void
  /** No token is held any more. */
  readonly onNone: () => void
  readonly onChanged: () => void
}

export interface EnrolmentModel {
  /** This window leads its slot: brings the line up, by the token held or by the link. */
  lead(): void
  /** The server did not take the token. */
  refused(code: Code): void
  /** Another window of the slot changed what is kept. */
  reread(): Promise<void>
}

const retryLeast = 2000
const retryMost = 60_000

export function createEnrolmentModel(parts: EnrolmentParts): EnrolmentModel {
  const { store, link, standing } = parts
  let self = parts.self
  let leads = false
  let enrolling = false
  let retry = retryLeast

  const mayUseLink = () => link !== null && !(self.ended && self.link === link)

  function show(): void {
    if (self.token) standing.value = 'ready'
    else if (mayUseLink()) standing.value = 'starting'
    else standing.value = self.ended ? 'ended' : 'unenrolled'
  }

  async function keep(next: Self): Promise<void> {
    self = next
    // A token that cannot be kept still serves this page; the link brings the next one.
    await store?.write(next).catch(() => {})
    parts.onChanged()
  }

  function begin(): void {
    show()
    if (!leads) return
    if (self.token) parts.onToken(self.token)
    else if (mayUseLink() && !enrolling) void enrol()
  }

  async function enrol(): Promise<void> {
    if (!link) return
    enrolling = true
    const reply = await parts.ask({ link, life: self.life, slot: parts.slot })
    enrolling = false
    if (reply.ok) {
      const { token, screen } = reply.value
      await keep({ ...self, token, screen, link, ended: false })
      return begin()
    }
    const { code } = reply
    if (code === 'offline' || code === 'too_many' || code === 'busy' || code === 'internal') {
      parts.source.after(Math.max(retry, reply.retryAfterMs ?? 0) * (0.5 + parts.random()), begin)
      retry = Math.min(retryMost, retry * 2)
      return
    }
    standing.value = code === 'ended_token' ? 'ended' : 'unenrolled'
  }

  show()
  return {
    lead() {
      leads = true
      begin()
    },
    async refused(code) {
      if (code !== 'ended_token' && code !== 'unauthenticated') return
      parts.onNone()
      const used = self.token
      const stored = await store?.read().catch(() => null)
      // Another window enrolled meanwhile: its token is newer than the one that was refused.
      if (stored?.token && stored.token !== used) self = stored
      else if (used) await keep({ ...self, token: null, ended: code === 'ended_token' })
      begin()
    },
    async reread() {
      const stored = await store?.read().catch(() => null)
      if (!stored || stored.token === self.token) return
      self = stored
      begin()
    },
  }
}
