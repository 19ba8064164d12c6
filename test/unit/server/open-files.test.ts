import { describe, expect, it } from 'vitest'
import { openFileLimit, screensWithin, softLimitIn } from '../../../server/http/open-files.ts'

const limits = (
  soft: string,
) => `Limit                     Soft Limit           Hard Limit           Units
Max processes             31374                31374                processes
Max open files            ${soft.padEnd(21)}20000                files
Max locked memory         8388608              8388608              bytes
`

describe('the limit of open files', () => {
  it('is the soft one, and leaves room for what is not a screen', () => {
    expect(softLimitIn(limits('1024'))).toBe(1024)
    expect(screensWithin(20_000)).toBe(19_800)
    expect(screensWithin(64)).toBe(0)
  })

  it('is not spoken of where there is none', async () => {
    expect(softLimitIn(limits('unlimited'))).toBeNull()
    expect(softLimitIn('')).toBeNull()
    const here = await openFileLimit()
    if (process.platform === 'linux') expect(here).toBeGreaterThan(0)
    else expect(here).toBeNull()
  })
})
