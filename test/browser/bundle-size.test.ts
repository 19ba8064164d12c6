/** What a screen has to load, weighed as it travels (brotli), by the build that the other tests use. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../tools/root.ts'

const kb = 1024

interface PageSizes {
  readonly files: Readonly<Record<string, number>>
  readonly first: readonly string[]
  readonly firstJs: number
  readonly touchJs: number
}

const sizes: { screen: PageSizes; console: PageSizes } = JSON.parse(
  readFileSync(`${root}/dist/sizes.json`, 'utf8'),
)

/** Said when a bound is missed: what weighs, heaviest first. */
const scripts = Object.entries(sizes.screen.files)
  .filter(([name]) => name.endsWith('.js'))
  .sort(([, a], [, b]) => b - a)
  .map(([name, bytes]) => `${name} ${bytes}`)
  .join('\n')

describe('bundle size', () => {
  it('shows the home of a touch screen with at most 16 KB of script', () => {
    expect(sizes.screen.firstJs, scripts).toBeLessThanOrEqual(16 * kb)
  })

  it('loads at most 60 KB of script on a touch screen, ever', () => {
    expect(sizes.screen.touchJs, scripts).toBeLessThanOrEqual(60 * kb)
  })

  it('paints after at most three requests: the page, a script, a style', () => {
    expect(sizes.screen.first.length).toBeLessThanOrEqual(2)
  })
})
