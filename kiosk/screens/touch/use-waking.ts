/**
 * Tells the screen of every touch and key before any view hears of it. The touch that only wakes is
 * swallowed whole: its click never reaches what happens to lie under the finger.
 */
import { useEffect } from 'preact/hooks'
import type { Screen } from '../screen.ts'

export function useWaking(screen: Pick<Screen, 'touch'>): void {
  useEffect(() => {
    let swallowing = false
    const swallow = (event: Event) => {
      event.stopPropagation()
      event.preventDefault()
    }
    const begins = (event: Event) => {
      swallowing = screen.touch().swallowed
      if (swallowing) swallow(event)
    }
    const ends = (event: Event) => {
      if (swallowing) swallow(event)
      swallowing = false
    }
    // On the window, so that a finger beside the drawing wakes too.
    const listen = { capture: true } as const
    addEventListener('pointerdown', begins, listen)
    addEventListener('keydown', begins, listen)
    addEventListener('click', ends, listen)
    return () => {
      removeEventListener('pointerdown', begins, listen)
      removeEventListener('keydown', begins, listen)
      removeEventListener('click', ends, listen)
    }
  }, [screen])
}
