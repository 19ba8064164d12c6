/** In the page: everything has its place: no text is cut, none lies on another, nothing leaves the sheet. */
import {
  ancestors,
  area,
  type Box,
  called,
  clips,
  cut,
  height,
  isFixed,
  meet,
  type ShownText,
  scrolls,
  sheet,
  shownTexts,
  touchables,
  width,
} from './shown.ts'

/** Ends in … on purpose: a person can open it and read the whole. */
const isShortened = (it: Element): boolean => {
  const style = getComputedStyle(it)
  return (
    style.textOverflow === 'ellipsis' || style.getPropertyValue('-webkit-line-clamp') !== 'none'
  )
}

/** The nearest around it that cuts it off for good: not one that scrolls, nor a paper with pages. */
function cutter(it: Element, box: Box): Element | null {
  for (const around of [it, ...ancestors(it)]) {
    if (isShortened(around) || /^pages/.test(around.className)) return null
    const style = getComputedStyle(around)
    if (clips(style)) {
      const left = meet(box, around.getBoundingClientRect())
      if (scrolls(around)) return null
      // A line with room for some leaves out the rest, whole.
      if (style.flexWrap === 'wrap' && area(left) === 0) return null
      if (area(left) < 0.85 * area(box)) return around
    }
    if (around === sheet() || isFixed(around)) return null
  }
  return null
}

const cutTexts = (texts: readonly ShownText[]): string[] =>
  texts.flatMap(({ element, text, whole }) => {
    const by = whole.map((it) => cutter(element, it)).find(Boolean)
    return by ? [`“${text.slice(0, 24)}” is cut by ${called(by)}`] : []
  })

function outside(texts: readonly ShownText[]): string[] {
  const board = sheet().getBoundingClientRect()
  const leaves = (it: Box) =>
    it.left < board.left - 1 ||
    it.top < board.top - 1 ||
    it.right > board.right + 1 ||
    it.bottom > board.bottom + 1
  const visible = (it: Element) => {
    let box: Box = it.getBoundingClientRect()
    for (const around of ancestors(it)) {
      if (around === sheet()) break
      if (clips(getComputedStyle(around))) box = meet(box, around.getBoundingClientRect())
    }
    return box
  }
  return [
    ...texts
      .filter(({ element, whole }) => whole.some(leaves) && leaves(visible(element)))
      .map(({ text }) => `“${text.slice(0, 24)}” leaves the sheet`),
    ...touchables()
      .filter((it) => area(visible(it)) > 4 && leaves(visible(it)))
      .map((it) => `${called(it)} leaves the sheet`),
  ]
}

/** More than a hair of both. */
const meets = (one: Box, other: Box): boolean => {
  const both = meet(one, other)
  return width(both) > 2 && height(both) > 2
}

function overlaps(texts: readonly ShownText[]): string[] {
  const found: string[] = []
  const boxes = touchables().map((it) => ({ it, box: cut(it.getBoundingClientRect(), it) }))
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      if (one.it.contains(other.it) || other.it.contains(one.it)) continue
      if (meets(one.box, other.box)) found.push(`${called(one.it)} lies on ${called(other.it)}`)
    }
  const inView = texts.filter((it) => it.lines.length > 0)
  for (const { element, text, lines } of inView) {
    const on = boxes.find(
      ({ it, box }) =>
        !it.contains(element) && !element.contains(it) && lines.some((line) => meets(line, box)),
    )
    if (on) found.push(`“${text.slice(0, 24)}” lies on ${called(on.it)}`)
  }
  for (const [at, one] of inView.entries())
    for (const other of inView.slice(at + 1)) {
      if (!one.lines.some((a) => other.lines.some((b) => meets(a, b)))) continue
      found.push(`“${one.text.slice(0, 24)}” lies on “${other.text.slice(0, 24)}”`)
    }
  return found
}

export function fits(): string[] {
  const texts = shownTexts()
  return [...cutTexts(texts), ...outside(texts), ...overlaps(texts)]
}
