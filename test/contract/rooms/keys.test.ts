/** Which key a store's links are made with. */
import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprintOf } from '../../../server/screens/links.ts'
import { describeStores } from '../../tools/stores.ts'

describeStores('the key of a store', (open) => {
  it('is the first node’s, until it is made anew', async () => {
    const store = await open()
    const [first, other] = [fingerprintOf(randomBytes(32)), fingerprintOf(randomBytes(32))]
    const know = async (fingerprint: string, anew = false) =>
      (await store.transact('key:know', { fingerprint, anew })).isOurs
    expect(await know(first)).toBe(true)
    expect([await know(other), await know(first)]).toEqual([false, true])
    expect(await know(other, true)).toBe(true)
    expect([await know(other), await know(first)]).toEqual([true, false])
  })
})
