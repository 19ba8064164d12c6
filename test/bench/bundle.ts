/** What a touch screen loads, weighed by the build as it travels (brotli). */
import { readFileSync } from 'node:fs'
import { root } from '../tools/root.ts'
import type { Row } from './row.ts'

interface PageSizes {
  readonly first: readonly string[]
  readonly firstJs: number
  readonly firstCss: number
  readonly touchJs: number
  readonly files: Readonly<Record<string, number>>
}

const kb = (bytes: number) => `${(bytes / 1024).toFixed(2)} KB`
const firstBound = 16 * 1024
const everBound = 60 * 1024
/** With the page itself. */
const requestsBound = 3

export function bundle(): readonly Row[] {
  const { screen }: { screen: PageSizes } = JSON.parse(
    readFileSync(`${root}/dist/sizes.json`, 'utf8'),
  )
  const chunks = Object.entries(screen.files)
    .filter(([name]) => name.endsWith('.js'))
    .sort(([, a], [, b]) => b - a)
    .map(([name, bytes]) => `${name.replace(/^.*\//, '')} ${bytes} B`)
  const requests = screen.first.length + 1
  return [
    {
      what: 'script before the first paint',
      measured: kb(screen.firstJs),
      bound: `≤ ${kb(firstBound)}`,
      isMet: screen.firstJs <= firstBound,
      beside: `style ${kb(screen.firstCss)}`,
    },
    {
      what: 'all script a touch screen ever loads',
      measured: kb(screen.touchJs),
      bound: `≤ ${kb(everBound)}`,
      isMet: screen.touchJs <= everBound,
      beside: chunks.join(', '),
    },
    {
      what: 'requests before the first paint',
      measured: String(requests),
      bound: `≤ ${requestsBound}`,
      isMet: requests <= requestsBound,
    },
  ]
}
