/** What the windows of a slot tell each other of the line, which only one of them holds. */
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { type SiblingNews, type Siblings, shareLine } from '../../../kiosk/live/siblings.ts'

/** Windows that hear each other, and not themselves. */
function hall() {
  const ears = new Map<object, ((news: SiblingNews) => void)[]>()
  return function open(isLeader = false) {
    const mine: ((news: SiblingNews) => void)[] = []
    const me = {}
    ears.set(me, mine)
    const siblings: Siblings = {
      tell(news) {
        for (const [who, hear] of ears) if (who !== me) for (const it of hear) it(news)
      },
      listen: (hear) => mine.push(hear),
    }
    const window = {
      leads: signal(isLeader),
      isLive: signal(false),
      isConnected: signal(false),
      close: () => ears.delete(me),
    }
    shareLine({ siblings, ...window })
    return window
  }
}

describe('the line of a slot with several windows', () => {
  it('is that of the window that leads, in all of them, the moment it comes and goes', () => {
    const open = hall()
    const leader = open(true)
    const [second, third] = [open(), open()]
    const all = () => [leader, second, third].map((it) => it.isConnected.peek())
    expect(all()).toEqual([false, false, false])
    leader.isLive.value = true
    expect(all()).toEqual([true, true, true])
    leader.isLive.value = false
    expect(all()).toEqual([false, false, false])
  })
  it('is asked for by a window that comes later', () => {
    const open = hall()
    const leader = open(true)
    leader.isLive.value = true
    expect(open().isConnected.peek()).toBe(true)
  })
  it('is not counted on by a window to which nobody said how it stands', () => {
    expect(hall()().isConnected.peek()).toBe(false)
  })
  it('is its own to the window that leads next, whatever the one before said last', () => {
    const open = hall()
    const leader = open(true)
    const [second, third] = [open(), open()]
    leader.isLive.value = true
    leader.close()
    second.leads.value = true
    expect(second.isConnected.peek()).toBe(false)
    expect(third.isConnected.peek()).toBe(false)
    second.isLive.value = true
    expect(third.isConnected.peek()).toBe(true)
  })
  it('is its own to every window where each leads, for want of locks', () => {
    const open = hall()
    const [first, second] = [open(true), open(true)]
    first.isLive.value = true
    expect(second.isConnected.peek()).toBe(false)
  })
})
