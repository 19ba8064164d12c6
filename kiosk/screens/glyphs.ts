/**
 * Chinese glyphs for a machine that has none: seen after the paint by drawing three characters, and only
 * then the bundled font is fetched, and kept whole, so that no box stands on the glass offline either.
 */
import { fallbackFontSheet } from '../../content/screens/fallback-font.ts'
import type { ClockSource } from '../live/clock-source.ts'

const tryAgain = 60_000
const cacheName = 'linli-fonts'

/** True when three different characters are drawn alike: as boxes, or as nothing. */
function lacksGlyphs(page: Document): boolean {
  const canvas = page.createElement('canvas')
  canvas.width = canvas.height = 40
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return false
  pen.font = `32px ${getComputedStyle(page.documentElement).fontFamily}`
  const drawn = [...'邻里屏'].map((it) => {
    pen.clearRect(0, 0, 40, 40)
    pen.fillText(it, 4, 34)
    return pen.getImageData(0, 0, 40, 40).data.join()
  })
  return new Set(drawn).size === 1
}

/** Puts the sheet and every slice that it names away, as far as they are not there yet. */
async function keepWhole(): Promise<void> {
  const cache = await caches.open(cacheName)
  const css = await (await fetch(fallbackFontSheet)).text()
  const slices = [...css.matchAll(/url\(\.\/([^)]+)\)/g)].map(([, name = '']) => name)
  const base = new URL(fallbackFontSheet, location.href)
  for (const it of [base.href, ...slices.map((name) => new URL(name, base).href)]) {
    if (!(await cache.match(it))) await cache.add(it)
  }
}

export function mendGlyphs(page: Document, source: Pick<ClockSource, 'after'>): void {
  if (!lacksGlyphs(page)) return
  const sheet = page.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = fallbackFontSheet
  const again = (work: () => void) => source.after(tryAgain, work)
  sheet.onerror = () => {
    sheet.remove()
    again(() => mendGlyphs(page, source))
  }
  page.head.append(sheet)
  const keep = () => void keepWhole().catch(() => again(keep))
  if ('caches' in globalThis) keep()
}
