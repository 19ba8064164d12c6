/** In the page: each measure looks at everything in view, and gives a line for each thing that is wrong. */
import { contrasts } from './contrast.ts'
import { fits } from './fit.ts'
import {
  ancestors,
  called,
  cut,
  height,
  scrolls,
  sheet,
  shownTexts,
  touchables,
  typeSize,
  width,
} from './shown.ts'
import { beginWalk, endWalk, step } from './walk.ts'

export interface Glass {
  /** Px per millimetre. */
  readonly perMm: number
  /** Of the reader, mm. */
  readonly distance: number
}

const mm = (px: number, { perMm }: Glass) => (px / perMm).toFixed(1)

/** A field's own box is its label's: the whole of it takes the finger. */
const targetOf = (it: Element): Element => it.closest('label') ?? it

const isNarrow = (glass: Glass): boolean =>
  width(sheet().getBoundingClientRect()) < 150 * glass.perMm

/** Five faces below each other, on glass that is too narrow for them side by side: wide rows. */
const isRow = (face: Element): boolean => face.closest('[data-rows="true"]') !== null

/**
 * A face is 30 mm. Five rows of them, 6 mm apart, take 174 of the 217 mm of a 10.1″ upright, which a pad
 * has, and a room that asks of one subject. Where one of several is chosen there too (a row of 20 mm), 24
 * are left; where elder mode takes two rows for its steps, or what is urgent hangs over it all, 20.
 */
function leastFace(face: Element): number {
  if (!isRow(face)) return 30
  const isUnderUrgent = sheet().querySelector('aside') !== null
  if (sheet().matches('[data-frame="pad"]')) return isUnderUrgent ? 25 : 30
  if (isUnderUrgent || sheet().matches('[data-elder="true"]')) return 20
  return sheet().querySelector('main nav') === null ? 30 : 24
}

/** How large it must be, mm: a face is met by a trembling hand, and letter keys stand close. */
function leastOf(it: Element, glass: Glass): number {
  if (it.matches('[data-grade]')) return leastFace(it)
  if (it.closest('[data-keys]')) return 15
  // Seven days of 20 mm are wider than a small tablet held upright; a day's list is the other way to it.
  return isNarrow(glass) && it.matches('[class^="day"]') ? 15 : 20
}

const zoom = (): number =>
  Number((sheet() as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1)

export function targets(glass: Glass): string[] {
  return touchables().flatMap((it) => {
    const box = targetOf(it).getBoundingClientRect()
    const side = Math.min(width(box), height(box))
    const least = leastOf(it, glass)
    const px = least === 20 ? 60 * zoom() : 0
    const enough = Math.max(px, least * glass.perMm)
    if (side >= 0.99 * enough) return []
    return [`${called(it)} is ${mm(side, glass)} mm, not ${mm(enough, glass)}`]
  })
}

/** Faces stand apart, so that a hand that slips meets none rather than the next. */
export function gaps(glass: Glass): string[] {
  const faces = touchables().filter((it) => it.matches('[data-grade]'))
  return faces.slice(1).flatMap((it, at) => {
    const [one, two] = [faces[at] as Element, it].map((one) => one.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ]
    const gap = Math.max(two.left - one.right, two.top - one.bottom)
    return gap >= 0.99 * 6 * glass.perMm
      ? []
      : [`${called(it)} is ${mm(gap, glass)} mm apart, not 6`]
  })
}

/** In low mode nothing that is touched stands above the line, unless it can be scrolled below it. */
export function inReach(): string[] {
  const board = sheet()
  const reach = Number.parseFloat(getComputedStyle(board).getPropertyValue('--reach')) * zoom()
  const line = board.getBoundingClientRect().bottom - reach
  return touchables().flatMap((it) => {
    const box = cut(it.getBoundingClientRect(), it)
    if (box.top >= line - 1) return []
    const scroller = [...ancestors(it)].find(scrolls)
    if (scroller && scroller.getBoundingClientRect().bottom - line >= height(box)) return []
    return [`${called(it)} stands ${Math.round(line - box.top)} px above the reach`]
  })
}

/** A capital's height as an angle at the reader's place, in degrees. */
export function angles(glass: Glass, least: number): string[] {
  return shownTexts().flatMap(({ element, text, lines }) => {
    if (lines.length === 0) return []
    const cap = (0.73 * typeSize(element)) / glass.perMm
    const angle = (2 * Math.atan(cap / 2 / glass.distance) * 180) / Math.PI
    return angle >= least - 0.005
      ? []
      : [`${called(element)} “${text.slice(0, 12)}” is ${angle.toFixed(2)}° high, not ${least}°`]
  })
}

const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u

/** On English glass Chinese stands only where it says that it is Chinese. */
export function unmarkedChinese(): string[] {
  const isMarked = (it: Element) => /^zh/.test(it.closest('[lang]')?.getAttribute('lang') ?? '')
  const texts = shownTexts(sheet()).flatMap(({ element, text }) =>
    chinese.test(text) && !isMarked(element) ? [`${called(element)} says “${text}”`] : [],
  )
  const said = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
    [...sheet().querySelectorAll(`[${name}]`)].flatMap((it) => {
      const text = it.getAttribute(name) ?? ''
      return chinese.test(text) && !isMarked(it) ? [`${called(it)} has ${name} “${text}”`] : []
    }),
  )
  return [...texts, ...said]
}

/** With reduced motion nothing moves. */
export const moving = (): string[] =>
  document.getAnimations().map((it) => {
    const on = (it.effect as KeyframeEffect | null)?.target
    return `${on ? called(on) : 'something'} moves`
  })

export { beginWalk, contrasts, endWalk, fits, step }
