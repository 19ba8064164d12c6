/** The whole product: every view on every glass, by day and in the evening, in both languages, with every set of aids. */
import { expect, it } from 'vitest'
import { useGallery } from '../visual/parts/gallery-page.ts'
import { findings } from '../visual/parts/measuring.ts'
import { named } from '../visual/parts/named.ts'
import { product } from '../visual/parts/pairwise.ts'
import { rows } from '../visual/parts/rows.ts'
import { openView } from '../visual/parts/views.ts'

/** A file has one worker, so each looks at every second row: together they keep two cores at work. */
export function lookAtHalf(half: 0 | 1): void {
  const gallery = useGallery()
  const mine = rows(product).filter((_, at) => at % 2 === half)
  it.each(named(mine))('%s', async (_, row) => {
    const page = await openView(gallery, row.look, row.view)
    const found = await findings(page, row)
    expect(found, found.join('\n')).toEqual([])
  })
}
