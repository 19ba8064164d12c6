/**
 * Pages of a text that the browser itself has broken into columns: it leaves no line alone at the end of
 * one, and a page is one width of the paper.
 */
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** How many widths with their gaps a row of columns takes. Pure. */
export const pagesIn = (whole: number, width: number, gap: number): number =>
  width > 0 ? Math.max(1, Math.ceil(whole / (width + gap) - 0.05)) : 1

/** The page that shows what lies `at` px from the beginning. Pure. */
export const pageAt = (at: number, width: number, gap: number): number =>
  Math.floor((at + 2) / (width + gap))

/** `of` names what is laid out: another text or size begins at its first page. */
export function usePages(of: string) {
  const paper = useRef<HTMLDivElement>(null)
  const page = useSignal(0)
  const pages = useSignal(1)
  const gapOf = (it: HTMLElement) => Number.parseFloat(getComputedStyle(it).columnGap) || 0
  const show = (to: number) => {
    const it = paper.current
    page.value = to
    if (it) it.scrollLeft = to * (it.clientWidth + gapOf(it))
  }
  useLayoutEffect(() => {
    const it = paper.current
    if (!it) return
    show(0)
    const measure = () => {
      pages.value = pagesIn(it.scrollWidth, it.clientWidth, gapOf(it))
      if (page.peek() >= pages.peek()) show(pages.peek() - 1)
    }
    measure()
    // The paper changes its size when the tools below take a second row.
    const watch = new ResizeObserver(measure)
    watch.observe(it)
    // Who brings words into view from outside, reading aloud for one, turns whole pages too.
    const settle = () => {
      const isEnd = it.scrollLeft >= it.scrollWidth - it.clientWidth - 2
      show(isEnd ? pages.peek() - 1 : pageAt(it.scrollLeft, it.clientWidth, gapOf(it)))
    }
    it.addEventListener('scroll', settle)
    return () => {
      watch.disconnect()
      it.removeEventListener('scroll', settle)
    }
  }, [of])
  return {
    paper,
    page: page.value,
    pages: pages.value,
    turn: (step: number) => show(Math.max(0, Math.min(pages.peek() - 1, page.peek() + step))),
  }
}
