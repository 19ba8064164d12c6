/** What a cell of the month says of its day. */
import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../content/boards/calendar/occurrences.ts'
import { namedOf, oftenIn, shortName } from '../../../kiosk/boards/calendar/cell-names.ts'

const on = (id: string, status: Occurrence['status'] = 'later') =>
  ({ item: { id }, status }) as Occurrence

describe('the name in a cell of the month', () => {
  it('is the part of a title that tells one event from the next', () => {
    expect(shortName('邻里学堂·手机课')).toBe('手机课')
    expect(shortName('反诈宣传：接到电话怎么办')).toBe('反诈宣传')
    expect(shortName('“童”创家园·手工营（示例）')).toBe('手工营')
    expect(shortName('坝坝舞')).toBe('坝坝舞')
    expect(shortName('（示例）')).toBe('（示例）')
  })

  it('is that of the rarest event, since what is on every day tells nothing of a day', () => {
    const [daily, rare] = [on('daily'), on('rare')]
    const often = oftenIn([daily, daily, daily, rare])
    expect(namedOf([daily, rare], often)).toBe(rare)
    expect(namedOf([daily], often)).toBe(daily)
    expect(namedOf([], often)).toBeUndefined()
  })

  it('is that of the event that is on now, however often it is', () => {
    const daily = on('daily', 'now')
    expect(namedOf([on('rare'), daily], oftenIn([daily, daily, on('rare')]))).toBe(daily)
  })
})
