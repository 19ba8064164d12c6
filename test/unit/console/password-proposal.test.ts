import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { passwordSchema } from '../../../content/staff/accounts.ts'
import { proposePassword } from '../../../kiosk/console/colleagues/password-proposal.ts'

it('a proposed password is taken by the server, and has no sign that looks like another', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (bytes) => {
      const proposed = proposePassword((n) => Uint8Array.from(bytes.take(n)))
      expect(proposed).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$/)
      expect(v.is(passwordSchema, proposed)).toBe(true)
    }),
  )
})

it('no sign is likelier than another', () => {
  let next = 0
  // Every byte the same number of times: then every sign is, too.
  const random = (n: number) => Uint8Array.from({ length: n }, () => next++ % 256)
  const counts = new Map<string, number>()
  for (let i = 0; i < 31 * 8; i++)
    for (const sign of proposePassword(random).replaceAll('-', ''))
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
  expect(counts.size).toBe(31)
  const all = [...counts.values()]
  expect(Math.max(...all) / Math.min(...all)).toBeLessThan(1.08)
})
