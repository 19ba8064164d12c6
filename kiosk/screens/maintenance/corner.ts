/**
 * The hidden way to the maintenance room: one finger, or the mouse, held still in the upper left corner.
 * Nothing on the glass tells of it. Two fingers, a slip out of the corner or letting go begin anew, so
 * that nobody who leans on the glass comes upon it. In low mode the lower left corner serves as well.
 */
import { pixelsPerMm } from '../../../content/screens/profile.ts'
import type { ClockSource } from '../../live/clock-source.ts'
import type { Screen } from '../screen.ts'

/** How long, ms. */
export const holdFor = 3000
/** The corner's side, mm of glass. */
export const cornerSide = 25

export function watchCorner(
  page: Pick<Window, 'addEventListener' | 'innerWidth' | 'innerHeight'>,
  screen: Pick<Screen, 'profile' | 'comfort'>,
  after: ClockSource['after'],
  onHeld: () => void,
): void {
  let cancel = () => {}
  const isInside = ({ clientX, clientY }: MouseEvent) => {
    const { innerWidth: width, innerHeight: height } = page
    const diagonal = screen.profile.peek()?.diagonal ?? 20
    const side = cornerSide * pixelsPerMm({ width, height, diagonal })
    const y = screen.comfort.peek().low ? Math.min(clientY, height - clientY) : clientY
    return Math.max(clientX, y) < side
  }
  const listen = (name: string, then: (event: PointerEvent) => void) =>
    page.addEventListener(name, then as (event: Event) => void, true)
  listen('pointerdown', (event) => {
    cancel()
    if (event.isPrimary && isInside(event)) cancel = after(holdFor, onHeld)
  })
  listen('pointermove', (event) => isInside(event) || cancel())
  listen('pointerup', () => cancel())
  listen('pointercancel', () => cancel())
}
