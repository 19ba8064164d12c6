/**
 * From a profile to the drawing: how large the sheet is that views are drawn on, and what a millimetre
 * of glass is on it. Drawings are made for one sheet size; finer glass shows the same sheet enlarged.
 */
import { reachLine } from '../../content/screens/comfort.ts'
import { type Profile, pixelsPerMm } from '../../content/screens/profile.ts'

export type FrameKind = 'portrait' | 'landscape' | 'display' | 'pad'

export interface Frame {
  readonly kind: FrameKind
  readonly upright: boolean
  /** The sheet, in px of the drawing. */
  readonly width: number
  readonly height: number
  /** Px of the drawing per millimetre of glass. */
  readonly mm: number
  /** Px of the drawing that look from the reader's place as large as a millimetre from 0.6 m. */
  readonly far: number
}

/** The short side that each kind of drawing is made for. */
const shortSide = { touch: 1080, display: 1080, pad: 800 } as const

export function frameOf(
  it: Pick<Profile, 'mode' | 'width' | 'height' | 'diagonal' | 'distance'>,
): Frame {
  const upright = it.height > it.width
  const factor = Math.min(it.width, it.height) / shortSide[it.mode]
  const mm = pixelsPerMm(it) / factor
  return {
    kind: it.mode === 'touch' ? (upright ? 'portrait' : 'landscape') : it.mode,
    upright,
    width: Math.round(it.width / factor),
    height: Math.round(it.height / factor),
    mm,
    far: (mm * it.distance) / 600,
  }
}

/** How much the sheet is enlarged or shrunk so that the whole of it is in the window. */
export const zoomFor = (
  frame: Pick<Frame, 'width' | 'height'>,
  window: { readonly width: number; readonly height: number },
): number => Math.min(window.width / frame.width, window.height / frame.height)

/**
 * Whether low mode can be had: below the line there is room for the steps of a room in elder mode, its
 * tabs and the five faces; and where a finger is large on the drawing, for eight rows of what is touched.
 */
export const lowFits = (frame: Pick<Frame, 'mm' | 'height'>, sill: number | null): boolean =>
  reachLine({ ...frame, sill }) >= Math.max(780, 160 * frame.mm + 60)
