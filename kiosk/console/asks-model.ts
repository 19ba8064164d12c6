/**
 * What the desk shows, as answers with their age. An answer is asked for while something shows it,
 * again when news touches it or the line comes back, and never otherwise: a console left open on one
 * page costs the server that one page.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { AskInput, AskName, AskValue } from '../../content/live/asks.ts'
import type { News } from '../../content/live/events.ts'
import type { Refusal } from '../../content/live/reply.ts'
import type { DeskLink } from '../staff/desk-link.ts'

/** `refusal` may stand beside an older answer: the last thing known, and why nothing newer is. */
export interface Asked<T> {
  readonly answer: T | null
  readonly at: number | null
  readonly refusal: Refusal | null
  /** True while news keeps the answer right; an answer left from an earlier visit is only a memory. */
  readonly fresh: boolean
}

export interface Query<T> {
  readonly asked: ReadonlySignal<Asked<T>>
  /** Something shows it now; the returned function says that it no longer does. */
  show(): () => void
  again(): void
}

export interface AsksModel {
  query<N extends AskName>(name: N, input: AskInput<N>): Query<AskValue[N]>
}

/** Whether news makes an answer out of date. `answer` narrows it to the items really shown. */
export function touches<N extends AskName>(
  name: N,
  input: AskInput<N>,
  answer: unknown,
  news: News,
): boolean {
  const of = input as { id?: string; item?: string }
  switch (name) {
    case 'items:list': {
      // A new item is in no list yet, so any changed item may belong here; receipts only if listed.
      if (news.items.length > 0) return true
      const ids = new Set((answer as AskValue['items:list'] | null)?.map((it) => it.id))
      return news.receipts.some((id) => ids.has(id))
    }
    case 'item:read':
      return [...news.items, ...news.receipts].includes(of.id ?? '')
    case 'receipts:read':
      return [...news.items, ...news.receipts].includes(of.item ?? '') || news.screens
    case 'tallies:list':
      return news.points.length > 0
    case 'screens:list':
    case 'places:list':
    case 'quarantine:list':
    case 'staff:list':
      return news.screens
    case 'screens:behind':
      return news.screens || news.items.length > 0 || news.receipts.length > 0
    default:
      return false
  }
}

/** `later` runs the work once after so many ms. */
export function createAsksModel(
  link: DeskLink,
  learn: (at: number) => void,
  later: (ms: number, work: () => void) => void,
): AsksModel {
  const queries = new Map<string, Query<unknown> & { hear(news: News): void }>()

  function make<N extends AskName>(name: N, input: AskInput<N>) {
    const asked = signal<Asked<AskValue[N]>>({
      answer: null,
      at: null,
      refusal: null,
      fresh: false,
    })
    let shown = 0
    let asking = false
    let stale = true

    async function ask() {
      stale = true
      if (asking || shown === 0) return
      asking = true
      // News that comes while an answer is under way may not be in it: then it is asked once more.
      while (stale && shown > 0) {
        stale = false
        const reply = await link.ask(name, input)
        if (reply.ok) {
          learn(reply.value.at)
          asked.value = { ...reply.value, refusal: null, fresh: shown > 0 }
        } else {
          asked.value = { ...asked.value, refusal: reply, fresh: false }
          // The server says when: nobody need press anything for that.
          if (reply.retryAfterMs !== undefined) later(reply.retryAfterMs, () => void ask())
        }
      }
      asking = false
    }

    return {
      asked,
      show() {
        shown++
        if (shown === 1 && stale) void ask()
        let gone = false
        return () => {
          if (gone) return
          gone = true
          shown--
          // Nobody listens for it from here on, so the next one to show it asks anew.
          if (shown > 0) return
          stale = true
          asked.value = { ...asked.value, fresh: false }
        }
      },
      again: () => void ask(),
      hear(news: News) {
        if (shown > 0 && touches(name, input, asked.value.answer, news)) void ask()
      },
    }
  }

  link.onNews((news) => {
    for (const it of queries.values()) it.hear(news)
  })
  let was: string = link.state.value.is
  effect(() => {
    const { is } = link.state.value
    if (is === 'live' && was === 'down') for (const it of queries.values()) it.again()
    was = is
  })

  return {
    query<N extends AskName>(name: N, input: AskInput<N>) {
      const key = `${name} ${JSON.stringify(input)}`
      let query = queries.get(key)
      if (!query) {
        query = make(name, input) as Query<unknown> & { hear(news: News): void }
        queries.set(key, query)
      }
      return query as Query<AskValue[N]>
    },
  }
}
