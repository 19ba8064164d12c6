/** The fallback font is served whole, from an address that changes with its version. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fallbackFont, fallbackFontSheet } from '../../../content/screens/fallback-font.ts'
import { fonts } from '../../../server/http/fonts.ts'
import { root } from '../../tools/root.ts'

const ask = (path: string) => fonts().request(path.replace('/fonts', ''))

describe('the fallback font', () => {
  it('carries its version in its address, so that it may be kept for ever', async () => {
    const own = `${root}/node_modules/@fontsource-variable/noto-sans-sc/package.json`
    expect(fallbackFont).toBe(`noto-sans-sc-${JSON.parse(readFileSync(own, 'utf8')).version}`)
    const sheet = await ask(fallbackFontSheet)
    expect(sheet.headers.get('cache-control')).toContain('immutable')
    expect(sheet.headers.get('content-type')).toContain('text/css')
  })

  it('has every slice that its sheet names, and each is a font', async () => {
    const css = await (await ask(fallbackFontSheet)).text()
    const slices = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url = '']) => url)
    expect(slices.length).toBeGreaterThan(90)
    expect(css).toContain("--font: 'Linli Noto Sans SC'")
    for (const url of slices) {
      const slice = await ask(new URL(url, `http://hall${fallbackFontSheet}`).pathname)
      expect([slice.status, slice.headers.get('content-type')], url).toEqual([200, 'font/woff2'])
      expect(Buffer.from(await slice.arrayBuffer()).toString('latin1', 0, 4)).toBe('wOF2')
    }
  })

  it('has nothing else', async () => {
    for (const path of ['package.json', '..%2Fpackage.json', 'none.woff2', '../LICENSE'])
      expect((await ask(`/fonts/${fallbackFont}/${path}`)).status, path).toBe(404)
    expect((await ask('/fonts/noto-sans-sc-1.0.0/font.css')).status).toBe(404)
  })
})
