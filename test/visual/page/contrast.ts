/** In the page: the contrast of every text with what is really painted behind it. */
import { called, shownTexts } from './shown.ts'

type Colour = readonly [number, number, number, number]

const clear: Colour = [0, 0, 0, 0]

function read(css: string): Colour {
  const [red, green, blue, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  if (red === undefined || green === undefined || blue === undefined) return clear
  // `color(srgb …)` counts to 1.
  const full = css.startsWith('color(') ? 255 : 1
  return [red * full, green * full, blue * full, alpha]
}

const over = (top: Colour, below: Colour): Colour => {
  const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

function luminance(it: Colour): number {
  const linear = (at: 0 | 1 | 2) => {
    const part = it[at] / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2)
}

function ratio(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const opacityOf = (it: Element): number => {
  let all = 1
  for (let at: Element | null = it; at; at = at.parentElement)
    all *= Number(getComputedStyle(at).opacity)
  return all
}

/** What an element itself paints. */
function paintOf(it: Element): Colour {
  const style = getComputedStyle(it)
  const isDrawn = it instanceof SVGGeometryElement
  const [red, green, blue, alpha] = read(isDrawn ? style.fill : style.backgroundColor)
  const own = isDrawn ? Number(style.fillOpacity) : 1
  return [red, green, blue, alpha * own * opacityOf(it)]
}

/** The colour behind a text at a point; null where something else covers it, or a round corner cuts it off. */
function behind(text: Element, x: number, y: number): Colour | null {
  const layers: Colour[] = []
  const stack = document.elementsFromPoint(x, y)
  const isHit = text instanceof HTMLElement && getComputedStyle(text).pointerEvents !== 'none'
  if (isHit && !stack.includes(text)) return null
  const own = stack.findIndex((it) => it === text || it.contains(text))
  for (const [at, it] of stack.entries()) {
    const paint = paintOf(it)
    if (paint[3] === 0) continue
    if (at < own && !text.contains(it)) {
      // Drawn beside a text of a drawing it is its ground; above it, it covers it.
      if (paint[3] > 0.5 && !isGround(text, it)) return null
      if (!isGround(text, it)) continue
    }
    layers.push(paint)
    if (paint[3] === 1) break
  }
  return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1] as Colour)
}

const isGround = (text: Element, it: Element): boolean =>
  Boolean(it.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)

export interface Bounds {
  /** For every text. */
  readonly least: number
  /** For running text: what is read, not glanced at. */
  readonly body: number
}

/** Running text: paragraphs and their like in the usual weight. Badges, marks and the one line of a lintel are glanced at. */
const isBody = (it: Element): boolean =>
  Number(getComputedStyle(it).fontWeight) < 600 &&
  it.closest('article p, article li, p') !== null &&
  it.closest('header, [class^="badge"], [class^="sample"], button, [aria-disabled="true"]') === null

export function contrasts({ least, body }: Bounds): string[] {
  return shownTexts().flatMap(({ element, text, lines }) => {
    const own = read(
      element instanceof SVGElement
        ? getComputedStyle(element).fill
        : getComputedStyle(element).color,
    )
    const ink: Colour = [own[0], own[1], own[2], own[3] * opacityOf(element)]
    let worst = Number.POSITIVE_INFINITY
    for (const line of lines)
      for (const [x, y] of [
        [0.02, 0.1],
        [0.5, 0.5],
        [0.98, 0.9],
      ] as const) {
        const ground = behind(
          element,
          line.left + x * (line.right - line.left),
          line.top + y * (line.bottom - line.top),
        )
        if (ground) worst = Math.min(worst, ratio(over(ink, ground), ground))
      }
    const wanted = isBody(element) ? body : least
    return worst >= wanted - 0.05
      ? []
      : [`${called(element)} “${text.slice(0, 12)}” has ${worst.toFixed(2)}:1, not ${wanted}`]
  })
}
