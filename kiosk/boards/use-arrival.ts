/** Brings the item that a visitor came for into view, and marks it, as soon as its room has drawn it. */
import { useEffect } from 'preact/hooks'
import styles from './use-arrival.module.css'

export function useArrival(item: string | undefined): void {
  useEffect(() => {
    if (item === undefined) return
    const mark = styles.arrived ?? ''
    let element: Element | null = null
    const look = () => {
      element = document.querySelector(`main [data-item="${CSS.escape(item)}"]`)
      if (!element) return
      drawn.disconnect()
      element.scrollIntoView({ block: 'center' })
      element.classList.add(mark)
    }
    // A room is fetched, and a board may be drawn after it.
    const drawn = new MutationObserver(look)
    drawn.observe(document.body, { childList: true, subtree: true })
    look()
    return () => {
      drawn.disconnect()
      element?.classList.remove(mark)
    }
  }, [item])
}
