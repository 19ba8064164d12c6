/**
 * What a visitor has asked of the glass for the sake of eyes, hands and ears, and how far up a seated
 * hand reaches. Each aid is one touch, and all of them end with the visit. Pure.
 */

/** `elder`: fewer and larger words. `low`: everything touched is in a low reach. `contrast`: 7:1 everywhere. `aloud`: reads what is in view. */
export const aids = ['elder', 'low', 'contrast', 'aloud'] as const
export type Aid = (typeof aids)[number]

export type Comfort = Readonly<Record<Aid, boolean>>

/** How every visit begins. */
export const plainComfort: Comfort = { elder: false, low: false, contrast: false, aloud: false }

/** One touch on an aid: on, or off again; the others stay as they are. */
export const toggleAid = (it: Comfort, aid: Aid): Comfort => ({ ...it, [aid]: !it[aid] })

/** The highest that a control may lie above the floor in low mode, mm (EN 301 549, 8.3). */
export const reach = 1220

/** Where the glass begins when nobody has measured it, mm: so that on a 43″ upright the line is at y 840. */
export const assumedSill = 685

/**
 * The line that no control may stand above in low mode, in px of the drawing from its bottom. A glass
 * that lies wholly in reach has its line at the top; one that begins above it has none of itself in reach.
 */
export function reachLine(glass: {
  readonly sill: number | null
  /** Px of the drawing per millimetre of glass. */
  readonly mm: number
  /** Of the drawing, px. */
  readonly height: number
}): number {
  const line = (reach - (glass.sill ?? assumedSill)) * glass.mm
  return Math.max(0, Math.min(glass.height, Math.floor(line)))
}
