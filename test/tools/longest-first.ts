/**
 * In which order files run, since all four projects share the same workers: those that take longest begin,
 * and the many small ones come last, so that no core is idle at the end.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const order = ['visual', 'browser', 'contract', 'unit']

const rank = (it: TestSpecification): number => order.indexOf(it.project.name)

export class LongestFirst extends BaseSequencer {
  /** Within a project Vitest goes by what it remembers, and on a fresh machine by a file's size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
