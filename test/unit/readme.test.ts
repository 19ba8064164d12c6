/** The READMEs and the settings say the same. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settingsTable } from '../../server/settings.ts'
import { root } from '../tools/root.ts'

const rows = (file: string): { name: string; fallback: string }[] =>
  [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/^\| `([A-Z_]+)` \| (\S+) \|/gm)].map(
    ([, name = '', fallback = '']) => ({ name, fallback: fallback.replaceAll('`', '') }),
  )

describe('the table of settings', () => {
  it.each(['README.md', 'README.zh-CN.md'])('of %s is that of the server', (file) => {
    const real = settingsTable.map(({ name, fallback }) => ({ name, fallback: fallback ?? '—' }))
    expect(rows(file)).toEqual(real)
  })
})
