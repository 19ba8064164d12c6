import type { IDBPDatabase } from 'idb'
import { describe, expect, it } from 'vitest'
import { type Moment, nextTry } from '../../../content/screens/pin-tries.ts'
import type { SlotSchema } from '../../../kiosk/live/database-schema.ts'
import { triesStore } from '../../../kiosk/screens/maintenance/tries-store.ts'

const lock = { salt: 'a', rounds: 1, digest: 'd' }
const now: Moment = { certain: 0, mono: 0, page: 'one' }
const broken = {
  transaction() {
    throw new DOMException('gone', 'InvalidStateError')
  },
} as unknown as IDBPDatabase<SlotSchema>

describe('tries at a PIN', () => {
  it.each([
    ['there is no storage', null],
    ['the storage fails', broken],
  ])('are counted in memory where %s', async (_, db) => {
    const store = triesStore(db)
    expect(store.isLocked(now)).toBe(false)
    for (let i = 0; i < 5; i++) await store.change((before) => nextTry(before, lock, now))
    expect(store.isLocked(now)).toBe(true)
    expect(store.isLocked({ ...now, mono: 60_000 })).toBe(false)
    expect(await store.change((before) => before)).toMatchObject({ wrong: 5 })
    expect(await store.change(() => null)).toBe(null)
  })
})
