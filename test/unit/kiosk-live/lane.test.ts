import { beforeEach, describe, expect, it } from 'vitest'
import { createLane, type Lane, mostWait, still } from '../../../kiosk/live/lane.ts'
import { type FakeClock, fakeClock, settled } from './fake-clock.ts'

describe('the lane of bookkeeping', () => {
  let clock: FakeClock
  let glass: EventTarget
  let lane: Lane
  let done: string[]

  beforeEach(() => {
    clock = fakeClock()
    glass = new EventTarget()
    lane = createLane(glass, clock)
    done = []
  })

  const touch = () => glass.dispatchEvent(new Event('pointerdown'))
  const piece = (name: string) => lane(async () => void done.push(name))

  it('begins at once on a glass that nobody touches', async () => {
    void piece('a')
    await settled()
    expect(done).toEqual(['a'])
  })

  it('begins a piece when the one before has ended, and gives each its value', async () => {
    let end = (_: string) => {}
    const first = lane(() => new Promise<string>((resolve) => (end = resolve)))
    void piece('second')
    await settled()
    expect(done).toEqual([])
    end('first')
    expect(await first).toBe('first')
    await settled()
    expect(done).toEqual(['second'])
  })

  it('tells a failure to whoever asked, and goes on', async () => {
    const broken = lane(() => Promise.reject(new Error('full')))
    void piece('next')
    await expect(broken).rejects.toThrow('full')
    await settled()
    expect(done).toEqual(['next'])
  })

  it('begins nothing in the moment after a finger came down', async () => {
    touch()
    void piece('a')
    await clock.advance(still - 1)
    expect(done).toEqual([])
    touch()
    await clock.advance(still - 1)
    expect(done).toEqual([])
    await clock.advance(1)
    expect(done).toEqual(['a'])
  })

  it('rests between two pieces, too', async () => {
    const first = piece('a')
    void piece('b')
    await first
    touch()
    await clock.advance(still - 1)
    expect(done).toEqual(['a'])
    await clock.advance(1)
    expect(done).toEqual(['a', 'b'])
  })

  it('waits for a glass that is never left alone no longer than it says', async () => {
    void piece('a')
    touch()
    for (let ms = 0; ms < mostWait - 100; ms += 100) {
      await clock.advance(100)
      touch()
    }
    expect(done).toEqual([])
    await clock.advance(100)
    expect(done).toEqual(['a'])
  })
})
