/** In the page: whoever walks with Tab goes down, then right, as the eye reads; never back up. */
import { ancestors, type Box, called, height, isShown, meet, scrolls, stage } from './shown.ts'

const stops = 'button:not([disabled]), a[href], input:not([disabled]), select, textarea, [tabindex]'

/** Where Tab stops, in its order. */
export const focusStops = (): HTMLElement[] =>
  [...stage().querySelectorAll<HTMLElement>(stops)].filter((it) => it.tabIndex >= 0 && isShown(it))

const scrollerOf = (it: Element): Element | undefined => [...ancestors(it)].find(scrolls)

/** Two stops in the same scrolling part are compared by their own places, else by that part's. */
function placesOf(one: Element, other: Element): readonly [Box, Box] {
  const [a, b] = [scrollerOf(one), scrollerOf(other)]
  const of = (it: Element, around: Element | undefined): Box =>
    a !== b && around ? around.getBoundingClientRect() : it.getBoundingClientRect()
  return [of(one, a), of(other, b)]
}

export function focusOrder(): string[] {
  const all = focusStops()
  const found = all.filter((it) => it.tabIndex > 0).map((it) => `${called(it)} jumps the queue`)
  for (const [at, next] of all.slice(1).entries()) {
    const before = all[at] as HTMLElement
    if (before.contains(next)) continue
    const [a, b] = placesOf(before, next)
    const isBeside = height(meet(a, b)) > 0.5 * Math.min(height(a), height(b))
    const goesBack = isBeside ? b.right <= a.left : b.bottom <= a.top + 1 && b.left < a.right - 1
    if (goesBack) found.push(`after ${called(before)} the focus goes back to ${called(next)}`)
  }
  return found
}
