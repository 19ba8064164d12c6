/**
 * Sees whether an item is truly on the glass: its element at least half in view, the page visible,
 * nothing in front of it, and two animation frames later still so.
 */

export interface Watched {
  readonly id: string
  readonly rev: number
}

export interface PaintWatch {
  /** Watches until the returned function is called, or until it was seen painted. */
  watch(element: Element, item: Watched): () => void
  /** What is in view may have become uncovered, or the page visible: looks again. */
  again(): void
}

/** True when the middle of the element is not behind something else. */
function isUncovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return false
  const front = document.elementFromPoint(left + width / 2, top + height / 2)
  return front !== null && (element.contains(front) || front.contains(element))
}

export function createPaintWatch(onPainted: (item: Watched) => void): PaintWatch {
  const watched = new Map<Element, Watched>()
  const inView = new Set<Element>()

  const isSeen = (element: Element) =>
    document.visibilityState === 'visible' && inView.has(element) && isUncovered(element)

  function look(element: Element): void {
    const item = watched.get(element)
    if (!item || !isSeen(element)) return
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (watched.get(element) !== item || !isSeen(element)) return
        forget(element)
        onPainted(item)
      }),
    )
  }

  function forget(element: Element): void {
    watched.delete(element)
    inView.delete(element)
    observer.unobserve(element)
  }

  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, intersectionRatio } of seen) {
        if (intersectionRatio < 0.5) inView.delete(target)
        else inView.add(target)
        look(target)
      }
    },
    { threshold: 0.5 },
  )

  return {
    watch(element, item) {
      watched.set(element, item)
      // Observing anew makes it report even an element that was in view before.
      observer.unobserve(element)
      observer.observe(element)
      return () => {
        if (watched.get(element) === item) forget(element)
      }
    },
    again() {
      for (const element of inView) look(element)
    },
  }
}
