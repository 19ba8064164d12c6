/** What the console counts, as one sum over all rating points of today. */
import { expect } from 'vitest'
import type { Counts } from '../../content/satisfaction/tallies.ts'
import type { Staff } from './staff.ts'
import { until } from './until.ts'

async function counts(staff: Staff): Promise<Counts> {
  const sum: Counts = { grades: [0, 0, 0, 0, 0], tooFast: 0, undone: 0 }
  for (const { tally } of await staff.ask('tallies:list', {})) {
    if (!tally) continue
    sum.tooFast += tally.today.tooFast
    sum.undone += tally.today.undone
    for (const [at, n] of tally.today.grades.entries()) sum.grades[at as 0] += n
  }
  return sum
}

/** Waits until exactly this is counted. */
export async function counted(
  staff: Staff,
  grades: Counts['grades'],
  { tooFast = 0, undone = 0 } = {},
): Promise<void> {
  const wanted = { grades, tooFast, undone }
  await until(`the counts are ${JSON.stringify(wanted)}`, async () => {
    expect(await counts(staff)).toEqual(wanted)
    return true
  })
}
