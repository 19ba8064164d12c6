import { describe, expect, it } from 'vitest'
import type { News } from '../../../content/live/events.ts'
import { done, refuse } from '../../../content/live/reply.ts'
import { createAsksModel } from '../../../kiosk/console/asks-model.ts'
import { createDeskLink } from '../../../kiosk/staff/desk-link.ts'
import { createFakeWire, lost } from './fake-wire.ts'

const news = (part: Partial<News>): News => ({
  items: [],
  receipts: [],
  points: [],
  screens: false,
  ...part,
})

/** Lets everything that waits on promises alone run out. */
const settle = async () => {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

function make() {
  const wire = createFakeWire()
  const learned: number[] = []
  const waits: { ms: number; work: () => void }[] = []
  let at = 100
  wire.answer(({ call }) =>
    done({ at: at++, answer: call.name === 'items:list' ? [{ id: 'a' }] : [] }),
  )
  const asks = createAsksModel(
    createDeskLink(wire, () => 0),
    (it) => learned.push(it),
    (ms, work) => void waits.push({ ms, work }),
  )
  wire.up()
  const asked = () => wire.said.map((it) => it.call.name)
  return { wire, asks, asked, learned, waits }
}

describe('what the desk asks', () => {
  it('asks only while something shows the answer', async () => {
    const { asks, asked, wire } = make()
    const query = asks.query('screens:list', {})
    wire.hear().news(news({ screens: true }))
    await settle()
    expect(asked()).toEqual([])
    const hide = query.show()
    await settle()
    expect(asked()).toEqual(['screens:list'])
    hide()
    wire.hear().news(news({ screens: true }))
    await settle()
    expect(asked()).toEqual(['screens:list'])
  })

  it('asks again only for what the news touches', async () => {
    const { asks, asked, wire } = make()
    asks.query('items:list', { board: 'announcements' }).show()
    asks.query('tallies:list', {}).show()
    asks.query('receipts:read', { item: 'a' }).show()
    await settle()
    wire.said.length = 0
    wire.hear().news(news({ points: ['front-desk'] }))
    await settle()
    expect(asked()).toEqual(['tallies:list'])
    wire.said.length = 0
    wire.hear().news(news({ receipts: ['b'] }))
    await settle()
    expect(asked()).toEqual([])
    wire.hear().news(news({ receipts: ['a'] }))
    await settle()
    expect(asked().sort()).toEqual(['items:list', 'receipts:read'])
  })

  it('asks once more, not once for each, when news comes while an answer is under way', async () => {
    const { asks, asked, wire } = make()
    const answers: ((it: unknown) => void)[] = []
    wire.answer(() => new Promise((resolve) => answers.push(resolve)))
    asks.query('tallies:list', {}).show()
    await settle()
    for (let i = 0; i < 5; i++) wire.hear().news(news({ points: ['p'] }))
    await settle()
    expect(asked()).toHaveLength(1)
    answers[0]?.(done({ at: 1, answer: [] }))
    await settle()
    expect(asked()).toHaveLength(2)
    answers[1]?.(done({ at: 2, answer: [] }))
    await settle()
    expect(asked()).toHaveLength(2)
  })

  it('keeps the last answer with its age when nothing newer can be had, and asks anew once back', async () => {
    const { asks, asked, wire } = make()
    const query = asks.query('items:list', { board: 'announcements' })
    query.show()
    await settle()
    wire.answer(() => lost)
    wire.hear().news(news({ items: ['a'] }))
    await settle()
    expect(query.asked.value).toMatchObject({ at: 100, refusal: { code: 'offline' } })
    expect(query.asked.value.answer).toEqual([{ id: 'a' }])
    wire.down()
    wire.answer(() => done({ at: 900, answer: [] }))
    wire.said.length = 0
    wire.up()
    await settle()
    expect(asked()).toEqual(['items:list'])
    expect(query.asked.value).toEqual({ answer: [], at: 900, refusal: null, fresh: true })
  })

  it('takes what was hidden meanwhile for a memory until it was asked anew', async () => {
    const { asks, wire } = make()
    const query = asks.query('item:read', { id: 'a' })
    const hide = query.show()
    await settle()
    expect(query.asked.value.fresh).toBe(true)
    hide()
    expect(query.asked.value).toMatchObject({ at: 100, fresh: false })
    wire.answer(() => done({ at: 900, answer: [] }))
    query.show()
    expect(query.asked.value.fresh).toBe(false)
    await settle()
    expect(query.asked.value).toMatchObject({ at: 900, fresh: true })
  })

  it('learns the time from every answer', async () => {
    const { asks, learned } = make()
    asks.query('screens:list', {}).show()
    await settle()
    expect(learned).toEqual([100])
  })

  it('asks again by itself when the server said how long to wait, and only while it is shown', async () => {
    const { asks, asked, waits, wire } = make()
    wire.answer(() => refuse('busy', { retryAfterMs: 3000 }))
    const query = asks.query('screens:list', {})
    const hide = query.show()
    await settle()
    expect([query.asked.value.refusal?.code, waits.map((it) => it.ms)]).toEqual(['busy', [3000]])
    waits.shift()?.work()
    await settle()
    expect(asked().length).toBe(2)
    hide()
    waits.shift()?.work()
    await settle()
    expect(asked().length).toBe(2)
    // What only a person can mend is not asked about again.
    wire.answer(() => refuse('forbidden'))
    query.show()
    await settle()
    expect(waits).toEqual([])
  })
})
