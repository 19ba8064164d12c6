/** Which items a screen of each mode ever paints: what is waited for until a desk says 已上屏. Pure. */
import type { Item } from '../boards/envelope.ts'
import type { Mode } from './profile.ts'

type Told = Pick<Item, 'board' | 'envelope'>

/** A notice of the level 紧急: it covers a touch screen and a wall, and stands on a pad as a bar. */
export const isUrgent = ({ board, envelope }: Told): boolean =>
  board === 'announcements' && envelope.level === 'urgent'

/** A rating pad takes every item in and shows of the boards only what is urgent. */
export const paints = (mode: Mode, it: Told): boolean => mode !== 'pad' || isUrgent(it)
