/** What the first script holds must do with its words: the others have not come when it is drawn. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../tools/root.ts'

/** Every source that comes with `file` by plain imports; types weigh nothing. */
function comingWith(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file) || !existsSync(file)) return seen
  const text = readFileSync(file, 'utf8')
  seen.set(file, text)
  for (const [, clause = '', path = ''] of text.matchAll(/^import ([^']*?)'(\.[^']+)'/gms)) {
    if (!clause.startsWith('type ')) comingWith(join(dirname(file), path), seen)
  }
  return seen
}

describe('the first words', () => {
  const sources = comingWith(join(root, 'kiosk/main.tsx'))

  it('are all that the first script asks for', () => {
    const asking = [...sources].filter(
      ([, text]) => text.includes('useWords()') && !text.includes('function useWords'),
    )
    expect(asking.map(([file]) => file.slice(root.length))).toEqual([])
  })

  it('come without the others', () => {
    const files = [...sources.keys()].map((it) => it.slice(root.length))
    expect(files).toContain('/content/locales/screen-first-zh.ts')
    expect(files).not.toContain('/content/locales/screen-zh.ts')
  })
})
