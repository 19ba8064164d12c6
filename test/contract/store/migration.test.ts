import { expect, it } from 'vitest'
import { describeStores } from '../../tools/stores.ts'

describeStores('opening', (open) => {
  it('makes every table in an empty place', async () => {
    const store = await open()
    expect(store.kind).toBe(open.place().kind)
  })
})
