/**
 * Every view, measured as it stands on the glass: WCAG 2.2 AA as far as axe can tell, targets and gaps in
 * millimetres, contrast with what is really painted behind, nothing cut or covered, nothing moving, no
 * Chinese on English glass that does not say so, reach in low mode, the height of letters in elder mode.
 */
import { expect, it } from 'vitest'
import { useGallery } from './parts/gallery-page.ts'
import { findings } from './parts/measuring.ts'
import { named } from './parts/named.ts'
import { rows } from './parts/rows.ts'
import { openView } from './parts/views.ts'

const gallery = useGallery()

it.each(named(rows()))('%s', async (_, row) => {
  const page = await openView(gallery, row.look, row.view)
  const found = await findings(page, row)
  expect(found, found.join('\n')).toEqual([])
})
