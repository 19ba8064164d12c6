/** In the page: whoever walks with Tab goes down, then right, as the eye reads; sees where, and gets out. */
import {
  ancestors,
  area,
  type Box,
  called,
  cut,
  height,
  isShown,
  meet,
  scrolls,
  sheet,
  stage,
} from './shown.ts'

const stops = 'button:not([disabled]), a[href], input:not([disabled]), select, textarea, [tabindex]'

/** Where Tab may stop. */
const focusStops = (): HTMLElement[] =>
  [...stage().querySelectorAll<HTMLElement>(stops)].filter((it) => it.tabIndex >= 0 && isShown(it))

const scrollerOf = (it: Element): Element | undefined => [...ancestors(it)].find(scrolls)

/** Two stops in the same scrolling part are compared by their own places, else by that part's. */
function placesOf(one: Element, other: Element): readonly [Box, Box] {
  const [a, b] = [scrollerOf(one), scrollerOf(other)]
  const of = (it: Element, around: Element | undefined): Box =>
    a !== b && around ? around.getBoundingClientRect() : it.getBoundingClientRect()
  return [of(one, a), of(other, b)]
}

/**
 * Back up is only right for the next column. A part that scrolls is a page of its own: what is chosen or
 * typed beside it fills it, so it comes after, wherever it stands.
 */
function goesBack(before: Element, next: Element): boolean {
  if (before.contains(next) || next.matches('div[tabindex]')) return false
  if (scrollerOf(before) !== scrollerOf(next)) return false
  const [a, b] = placesOf(before, next)
  const isBeside = height(meet(a, b)) > 0.5 * Math.min(height(a), height(b))
  return isBeside ? b.right <= a.left : b.bottom <= a.top + 1 && b.left < a.right - 1
}

/** A ring around it, or a line on what it lies in. */
function isMarked(it: Element): boolean {
  for (const at of [it, it.closest('label')]) {
    if (!at) continue
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true
    if (boxShadow !== 'none' && at.matches(':focus-within') && at !== it) return true
  }
  return false
}

let wanted: HTMLElement[] = []
let walked: HTMLElement[] = []
let found: string[] = []

/** Puts the focus before everything else; gives how many stops there are. */
export function beginWalk(): number {
  wanted = focusStops()
  walked = []
  found = []
  const inside = document.activeElement
  if (stage() !== sheet() && inside instanceof HTMLElement && stage().contains(inside)) {
    walked.push(inside)
    return wanted.length
  }
  const start = document.createElement('a')
  start.tabIndex = -1
  sheet().prepend(start)
  start.focus()
  start.remove()
  return wanted.length
}

/** After a Tab: looks where the focus is. True when the walk has come round. */
export function step(): boolean {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body || walked.includes(at)) return true
  if (!stage().contains(at)) {
    found.push(`the focus leaves for ${called(at)}`)
    return true
  }
  if (!isMarked(at)) found.push(`${called(at)} does not show that it has the focus`)
  const box = at.getBoundingClientRect()
  if (area(cut(box, at)) < 0.5 * Math.min(area(box), area(sheet().getBoundingClientRect()) / 4))
    found.push(`${called(at)} has the focus out of sight`)
  const before = walked.at(-1)
  if (before && goesBack(before, at))
    found.push(`after ${called(before)} the focus goes back to ${called(at)}`)
  walked.push(at)
  return false
}

export function endWalk(): string[] {
  const missed = wanted.filter((it) => !walked.includes(it) && it.isConnected)
  return [...found, ...missed.map((it) => `${called(it)} is never reached`)]
}
