import { describe, expect, it } from 'vitest'
import { newFields, withLevel } from '../../../kiosk/boards/announcements/announcements-draft.ts'

const zone = 'Asia/Shanghai'
const at = (time: string) => ({ now: Date.parse(`2026-05-20T${time}:00+08:00`), zone })
const fresh = (time: string) => newFields(at(time).now, zone)

describe('a notice that covers whole screens', () => {
  it('ends in two hours, to the full ten minutes, unless somebody says otherwise', () => {
    expect(withLevel(fresh('09:03'), 'urgent', at('09:03'))).toEqual({
      level: 'urgent',
      untilDay: '2026-05-20',
      untilTime: '11:10',
    })
    expect(withLevel(fresh('23:10'), 'urgent', at('23:10'))).toEqual({
      level: 'urgent',
      untilDay: '2026-05-21',
      untilTime: '01:10',
    })
  })

  it('keeps an end that somebody chose', () => {
    const chosen = { ...fresh('09:00'), untilDay: '2026-05-22' }
    expect(withLevel(chosen, 'urgent', at('09:00'))).toEqual({ level: 'urgent' })
    const timed = { ...fresh('09:00'), untilTime: '18:00' }
    expect(withLevel(timed, 'urgent', at('09:00'))).toEqual({ level: 'urgent' })
  })

  it('gives the week back when it was not so urgent after all', () => {
    const plain = fresh('09:00')
    const urgent = { ...plain, ...withLevel(plain, 'urgent', at('09:00')) }
    expect({ ...urgent, ...withLevel(urgent, 'important', at('09:00')) }).toEqual({
      ...plain,
      level: 'important',
    })
    // From one plain level to another nothing moves.
    expect(withLevel(plain, 'important', at('09:00'))).toEqual({ level: 'important' })
  })
})
