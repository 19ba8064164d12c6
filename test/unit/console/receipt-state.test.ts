import { describe, expect, it } from 'vitest'
import type { ReceiptLine } from '../../../content/live/asks.ts'
import { lineState, progressOf } from '../../../kiosk/console/boards/receipt-state.ts'

const item: Parameters<typeof lineState>[0] = {
  rev: 7,
  from: 0,
  publishedAt: 10_000,
  board: 'announcements',
  envelope: { title: { zh: '停水' } },
}
const line: ReceiptLine = {
  screen: 'hall-touch',
  name: '大厅触摸屏',
  mode: 'touch',
  rev: 7,
  received: 10_100,
  shown: 10_200,
  painted: 10_400,
  presence: {
    screen: 'hall-touch',
    online: true,
    since: 5_000,
    build: null,
    waiting: 0,
    refused: 0,
    twice: false,
  },
}
const offline = { ...line.presence, online: false, since: 9_000 }

describe('how far an item has come on a screen', () => {
  it('says painted only for this revision', () => {
    expect(lineState(item, line, 20_000)).toMatchObject({ is: 'painted', seconds: 0.4 })
    expect(lineState({ ...item, rev: 8 }, line, 20_000).is).toBe('waiting')
  })

  it('says what it knows in the order of weight', () => {
    expect(lineState(item, { ...line, painted: null }, 20_000).is).toBe('shown')
    expect(lineState(item, { ...line, painted: null, shown: null }, 20_000).is).toBe('received')
    expect(lineState(item, { ...line, rev: null, painted: null }, 20_000).is).toBe('waiting')
    expect(lineState(item, { ...line, painted: null, presence: offline }, 20_000)).toEqual({
      is: 'offline',
      since: 9_000,
    })
  })

  it('is not late while its time has not come, and counts from then', () => {
    const ahead = { ...item, from: 30_000 }
    expect(lineState(ahead, { ...line, painted: null }, 20_000).is).toBe('notYet')
    expect(lineState(ahead, { ...line, painted: 30_500 }, 40_000)).toMatchObject({ seconds: 0.5 })
  })

  it('stays painted when the screen has gone since, and says so', () => {
    expect(lineState(item, { ...line, presence: offline }, 20_000)).toEqual({
      is: 'painted',
      seconds: 0.4,
      offlineSince: 9_000,
    })
  })

  it('waits for a rating pad where the notice is urgent, which stands above its faces', () => {
    const urgent = { ...item, envelope: { ...item.envelope, level: 'urgent' as const } }
    const pad = { ...line, mode: 'pad' as const, painted: null }
    expect(lineState(urgent, { ...pad, presence: offline }, 20_000).is).toBe('offline')
    expect(lineState(urgent, pad, 20_000).is).toBe('shown')
  })

  it('counts no rating pad among the screens that should paint it', () => {
    const pad = lineState(item, { ...line, mode: 'pad', painted: null }, 20_000)
    expect(progressOf([lineState(item, line, 20_000), pad])).toEqual({
      painted: 1,
      screens: 1,
      slowest: 0.4,
    })
  })
})
