import { describe, expect, it } from 'vitest'
import { Gatherer } from '../../../server/store/postgres/gatherer.ts'
import { StoreError } from '../../../server/store/store-error.ts'

/** A gatherer whose first two calls hold it up, so that the others gather behind them. */
function gathering(fail: (inputs: readonly unknown[]) => Error | null) {
  const batches: (readonly unknown[])[] = []
  const gatherer = new Gatherer(async (inputs) => {
    batches.push(inputs)
    const error = fail(inputs)
    if (error) throw error
    return inputs
  })
  return { batches, add: (it: string) => gatherer.add(it) }
}

describe('the gatherer', () => {
  it('tries the neighbours of a bad input each alone', async () => {
    const { batches, add } = gathering((inputs) =>
      inputs.includes('bad') ? new Error('no') : null,
    )
    const said = await Promise.allSettled(['a', 'b', 'c', 'bad', 'd'].map(add))
    expect(said.map((it) => it.status === 'fulfilled')).toEqual([true, true, true, false, true])
    expect(batches).toEqual([['a'], ['b'], ['c', 'bad', 'd'], ['c'], ['bad'], ['d']])
  })

  it('refuses all at once when the store itself is ill: each alone would wait as long again', async () => {
    const { batches, add } = gathering(() => new StoreError('timed_out', 'no lock'))
    const said = await Promise.allSettled(['a', 'b', 'c', 'd'].map(add))
    for (const it of said) expect(it).toMatchObject({ reason: { code: 'timed_out' } })
    expect(batches).toEqual([['a'], ['b'], ['c', 'd']])
  })
})
