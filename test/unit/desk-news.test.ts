import { describe, expect, it } from 'vitest'
import type { News, Presence } from '../../content/live/events.ts'
import { createDeskNews } from '../../server/live/desk-news.ts'

function bench() {
  let at = 0
  let timers: { work: () => void; due: number }[] = []
  const told: [number, string, News][] = []
  const seen: [number, string, readonly Presence[]][] = []
  const desk = createDeskNews({
    mono: () => at,
    later(work, ms) {
      const timer = { work, due: at + ms }
      timers.push(timer)
      return () => {
        timers = timers.filter((it) => it !== timer)
      }
    },
    news: (area, it) => told.push([at, area, it]),
    presence: (area, it) => seen.push([at, area, it]),
  })
  const pass = (ms: number) => {
    at += ms
    const due = timers.filter((it) => it.due <= at)
    timers = timers.filter((it) => it.due > at)
    for (const it of due) it.work()
  }
  return { desk, told, seen, pass, waiting: () => timers.length }
}

const news = (items: string[], more: Partial<News> = {}): News => ({
  items,
  receipts: [],
  points: [],
  screens: false,
  ...more,
})

const presence = (screen: string, online: boolean): Presence => ({
  screen,
  online,
  since: 1,
  build: null,
  waiting: 0,
  refused: 0,
  twice: false,
})

describe('news for desks', () => {
  it('tells the first at once, and gathers what follows closely', () => {
    const { desk, told, pass } = bench()
    desk.tell('east', { items: ['a'] })
    expect(told).toEqual([[0, 'east', news(['a'])]])
    pass(40)
    desk.tell('east', { items: ['b'] })
    desk.tell('east', { items: ['b', 'c'], receipts: ['a'] })
    desk.tell('west', { points: ['p'], screens: true })
    expect(told.slice(1)).toEqual([[40, 'west', news([], { points: ['p'], screens: true })]])
    pass(59)
    expect(told).toHaveLength(2)
    pass(1)
    expect(told.slice(2)).toEqual([[100, 'east', news(['b', 'c'], { receipts: ['a'] })]])
    pass(5000)
    desk.tell('east', { items: ['d'] })
    expect(told.slice(3)).toEqual([[5100, 'east', news(['d'])]])
  })

  it('follows a notice from its writing to the glass within the second', () => {
    const { desk, told, pass } = bench()
    for (const step of ['saved', 'published', 'stored', 'painted']) {
      desk.tell('east', { items: [step] })
      pass(100)
    }
    expect(told.map(([at, , it]) => [at, it.items[0]])).toEqual([
      [0, 'saved'],
      [100, 'published'],
      [200, 'stored'],
      [300, 'painted'],
    ])
  })

  it('comes once a second in the long run, however much there is to tell', () => {
    const { desk, told, pass } = bench()
    for (let i = 0; i < 6000; i++) {
      desk.tell('east', { points: ['p'] })
      pass(10)
    }
    const times = told.map(([at]) => at)
    expect(told.length).toBeLessThanOrEqual(60 + 10)
    expect(told.length).toBeGreaterThanOrEqual(60)
    expect(times.filter((it) => it > 50_000 && it <= 55_000)).toHaveLength(5)
  })

  it('tells only the last of each screen’s presence, and no empty news beside it', () => {
    const { desk, told, seen, pass } = bench()
    desk.tell('east', { presence: presence('s', true) })
    desk.tell('east', { presence: presence('s', false) })
    desk.tell('east', { presence: presence('s', true) })
    pass(100)
    expect(seen).toEqual([
      [0, 'east', [presence('s', true)]],
      [100, 'east', [presence('s', true)]],
    ])
    expect(told).toEqual([])
  })

  it('leaves no timer behind when it closes', () => {
    const { desk, waiting } = bench()
    desk.tell('east', { screens: true })
    desk.tell('east', { screens: true })
    expect(waiting()).toBe(1)
    desk.close()
    expect(waiting()).toBe(0)
  })
})
