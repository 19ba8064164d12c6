/** The loop on which publishing and following rest, with time in the test's own hands. */
import { describe, expect, it } from 'vitest'
import { createLoop, type Later } from '../../../server/live/loop.ts'

/** Timers that go off when the test says so. */
class Hands {
  #waiting: { readonly work: () => void; readonly ms: number }[] = []

  readonly later: Later = (work, ms) => {
    const timer = { work, ms }
    this.#waiting.push(timer)
    return () => {
      this.#waiting = this.#waiting.filter((it) => it !== timer)
    }
  }

  waits(): number[] {
    return this.#waiting.map((it) => it.ms)
  }

  /** Lets the next one go off, and what it began come to an end. */
  async pass(): Promise<number | undefined> {
    const timer = this.#waiting.shift()
    timer?.work()
    await settled()
    return timer?.ms
  }
}

const settled = () => new Promise<void>((done) => setImmediate(done))

const [rest, poll] = [2, 1000]

function loopOf(round: () => Promise<boolean>) {
  const hands = new Hands()
  const logged: object[] = []
  const log = { error: (facts: object) => void logged.push(facts) }
  const loop = createLoop({ name: 'trial', round, later: hands.later, log, poll, rest })
  return { hands, logged, loop }
}

describe('a loop', () => {
  it('does a round at once, rests, and polls when nothing wakes it', async () => {
    let rounds = 0
    const { hands, loop } = loopOf(async () => ++rounds < 0)
    loop.start()
    await settled()
    expect(rounds).toBe(1)
    expect(await hands.pass()).toBe(rest)
    expect(rounds).toBe(1)
    expect(await hands.pass()).toBe(poll)
    expect(rounds).toBe(2)
    await loop.stop()
    expect(hands.waits()).toEqual([])
  })

  it('goes on after a rest while there is more', async () => {
    let left = 3
    const { hands, loop } = loopOf(async () => --left > 0)
    loop.start()
    await settled()
    expect([await hands.pass(), await hands.pass()]).toEqual([rest, rest])
    expect(left).toBe(0)
    expect([await hands.pass(), ...hands.waits()]).toEqual([rest, poll])
    await loop.stop()
  })

  it('is woken out of a poll at once, out of a rest when it ends, and by many wakes once', async () => {
    let rounds = 0
    const { hands, loop } = loopOf(async () => ++rounds < 0)
    loop.start()
    await settled()
    for (let n = 0; n < 5; n++) loop.wake()
    expect(rounds).toBe(1)
    await hands.pass()
    expect(rounds).toBe(2)
    await hands.pass()
    expect(hands.waits()).toEqual([poll])
    loop.wake()
    await settled()
    expect(rounds).toBe(3)
    expect(hands.waits()).toEqual([rest])
    await loop.stop()
  })

  it('never overlaps itself, and remembers a wake that comes during a round', async () => {
    let [inside, most, rounds] = [0, 0, 0]
    let finish = () => {}
    const { hands, loop } = loopOf(async () => {
      most = Math.max(most, ++inside)
      rounds++
      await new Promise<void>((done) => {
        finish = done
      })
      inside--
      return false
    })
    loop.start()
    loop.wake()
    loop.wake()
    await settled()
    expect([rounds, most]).toEqual([1, 1])
    finish()
    await settled()
    await hands.pass()
    expect([rounds, most]).toEqual([2, 1])
    finish()
    await loop.stop()
  })

  it('steps back further after each error, is not hurried then, and recovers', async () => {
    let isBroken = true
    const { hands, logged, loop } = loopOf(async () => {
      if (isBroken) throw new Error('no disk')
      return false
    })
    loop.start()
    await settled()
    const pauses: (number | undefined)[] = []
    for (let n = 0; n < 8; n++) {
      loop.wake()
      pauses.push(await hands.pass())
    }
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000])
    expect(logged).toHaveLength(9)
    expect(logged[0]).toMatchObject({ loop: 'trial', failures: 1 })
    isBroken = false
    await hands.pass()
    expect(hands.waits()).toEqual([rest])
    await loop.stop()
  })

  it('stops only when its last round has ended, and does nothing after', async () => {
    let finish = () => {}
    let rounds = 0
    const { hands, loop } = loopOf(async () => {
      rounds++
      await new Promise<void>((done) => {
        finish = done
      })
      return true
    })
    loop.start()
    let isStopped = false
    const stopping = loop.stop().then(() => {
      isStopped = true
    })
    await settled()
    expect(isStopped).toBe(false)
    finish()
    await stopping
    loop.wake()
    await settled()
    expect([rounds, hands.waits()]).toEqual([1, []])
  })
})
