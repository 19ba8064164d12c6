/** In the page: what is really shown of an element or a text, where, and what to call it. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface ShownText {
  readonly element: Element
  readonly text: string
  /** Each line of it that is in view, as tall as its letters. */
  readonly lines: readonly Box[]
  /** As `lines`, before anything was cut off. */
  readonly whole: readonly Box[]
}

export const width = (it: Box): number => it.right - it.left
export const height = (it: Box): number => it.bottom - it.top
export const area = (it: Box): number => Math.max(0, width(it)) * Math.max(0, height(it))

export const meet = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
})

/** The sheet that everything is drawn on, the last where one lies over another; or the page. */
export const sheet = (): Element =>
  [...document.querySelectorAll('[data-frame]')].at(-1) ?? document.documentElement

/** Where only one thing may be touched, that one; else the sheet. */
export const stage = (): Element => document.querySelector('[aria-modal="true"]') ?? sheet()

export const clips = (style: CSSStyleDeclaration): boolean =>
  style.overflowX !== 'visible' || style.overflowY !== 'visible'

export const scrolls = (it: Element): boolean => {
  const style = getComputedStyle(it)
  return (
    (/auto|scroll/.test(style.overflowY) && it.scrollHeight > it.clientHeight + 1) ||
    (/auto|scroll/.test(style.overflowX) && it.scrollWidth > it.clientWidth + 1)
  )
}

export function* ancestors(it: Element): Generator<Element> {
  for (let at = it.parentElement; at; at = at.parentElement) yield at
}

/** Fixed to the glass: nothing around it cuts it. */
export const isFixed = (it: Element): boolean => getComputedStyle(it).position === 'fixed'

/** What is left of a box of `of` when everything around has cut it. */
export function cut(box: Box, of: Element): Box {
  let left = box
  if (isFixed(of)) return left
  for (const it of ancestors(of)) {
    if (clips(getComputedStyle(it))) left = meet(left, it.getBoundingClientRect())
    if (it === sheet() || isFixed(it)) break
  }
  return left
}

export const isShown = (it: Element): boolean =>
  it.checkVisibility({ opacityProperty: true, visibilityProperty: true })

/** Words for a person who looks for it. */
export function called(it: Element): string {
  const words =
    it.getAttribute('aria-label') ?? it.textContent?.trim().replaceAll(/\s+/g, ' ') ?? ''
  const style = it.getAttribute('class')?.split(/[\s_]/)[0] ?? ''
  return `${it.tagName.toLowerCase()}${style ? `.${style}` : ''} “${words.slice(0, 24)}”`
}

const letters = (it: Text): string => it.data.trim().replaceAll(/\s+/g, ' ')

/** Letters are about 0.9 of the type's size tall; the line around them says nothing. */
function tight(box: Box, size: number): Box {
  const spare = Math.max(0, (height(box) - 0.9 * size) / 2)
  // Not spread: what a box of the page has is not its own.
  const { left, right, top, bottom } = box
  return { left, right, top: top + spare, bottom: bottom - spare }
}

/** The size of an element's type as it stands on the glass, px. */
export function typeSize(it: Element): number {
  // In a drawing the size is of the drawing's own units.
  if (it instanceof SVGGraphicsElement) {
    const { a = 1, b = 0 } = it.getScreenCTM() ?? {}
    return Number.parseFloat(getComputedStyle(it).fontSize) * Math.hypot(a, b)
  }
  const zoom = Number((it as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1)
  return Number.parseFloat(getComputedStyle(it).fontSize) * zoom
}

/** Every text in view. */
export function shownTexts(root: Element = stage()): ShownText[] {
  const found: ShownText[] = []
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement
    const text = letters(node as Text)
    if (!element || text === '' || !isShown(element) || /^(STYLE|SCRIPT)$/.test(element.tagName))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const around = range.getBoundingClientRect()
    // A row far down a long list: nothing of it can be in view.
    if (around.bottom < -2000 || around.top > innerHeight + 2000) continue
    const size = typeSize(element)
    const whole = [...range.getClientRects()]
      .filter((it) => area(it) > 4)
      .map((it) => tight(it, size))
    // Its own element cuts as well: the lines after the last that line-clamp leaves are not in view.
    const own = clips(getComputedStyle(element)) ? element.getBoundingClientRect() : null
    const lines = whole
      .map((it) => cut(own ? meet(it, own) : it, element))
      .filter((it) => width(it) > 0 && area(it) > 4)
    if (whole.length > 0) found.push({ element, text, lines, whole })
  }
  return found
}

const pressable =
  'button, a[href], input, select, textarea, [role="button"], [role="tab"], [role="link"]'

/** Everything in view that can be touched. */
export const touchables = (root: Element = stage()): Element[] =>
  [...root.querySelectorAll(pressable)].filter((it) => {
    const box = it.getBoundingClientRect()
    const isNear = box.bottom > -2000 && box.top < innerHeight + 2000
    return isNear && isShown(it) && area(cut(box, it)) > 4
  })
