/** A screen as it is being described by the person who hangs it up, and the command it becomes. Pure. */
import type { CommandInput } from '../../../content/live/commands.ts'
import type { Mode } from '../../../content/screens/profile.ts'

export interface Shape {
  readonly width: number
  readonly height: number
  readonly diagonal: number
}

/** What is usually hung up, per use; the first is proposed. Pixels as the browser on it counts them. */
export const shapes: Readonly<Record<Mode, readonly Shape[]>> = {
  touch: [
    { width: 1080, height: 1920, diagonal: 43 },
    { width: 1080, height: 1920, diagonal: 32 },
    { width: 1920, height: 1080, diagonal: 21.5 },
  ],
  display: [
    { width: 1920, height: 1080, diagonal: 55 },
    { width: 1920, height: 1080, diagonal: 43 },
    { width: 1080, height: 1920, diagonal: 55 },
  ],
  pad: [
    { width: 1280, height: 800, diagonal: 10.1 },
    { width: 800, height: 1280, diagonal: 10.1 },
  ],
}

/** How far its readers stand, mm. */
export const usualDistance: Readonly<Record<Mode, number>> = {
  touch: 600,
  display: 5000,
  pad: 500,
}

export interface ScreenFields {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly centre: string
  readonly mode: Mode
  /** Which of `shapes[mode]`; null: as typed below. */
  readonly shape: number | null
  readonly width: string
  readonly height: string
  readonly diagonal: string
  /** Centimetres above the floor; empty when nobody measured it. */
  readonly sill: string
  /** For a pad: what it asks about. */
  readonly point: string
  readonly groups: readonly string[]
}

export type ScreenField = keyof ScreenFields
export type ScreenTroubles = Readonly<Partial<Record<ScreenField, 'empty' | 'badId' | 'badNumber'>>>

/** The first free id of that use: `touch-2` after `touch-1`. */
export function freeId(mode: Mode, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${mode}-${n}`)) return `${mode}-${n}`
}

/** A typed number within its limits; NaN is within none. */
const within = (text: string, min: number, max: number): number | null => {
  const n = Number(text.trim())
  return text.trim() !== '' && n >= min && n <= max ? n : null
}

function shapeOf(fields: ScreenFields): { shape: Shape } | { troubles: ScreenTroubles } {
  const chosen = fields.shape === null ? undefined : shapes[fields.mode][fields.shape]
  if (chosen) return { shape: chosen }
  const width = within(fields.width, 320, 7680)
  const height = within(fields.height, 320, 7680)
  const diagonal = within(fields.diagonal, 5, 120)
  if (width !== null && height !== null && diagonal !== null)
    return { shape: { width: Math.round(width), height: Math.round(height), diagonal } }
  return {
    troubles: {
      ...(width === null ? { width: 'badNumber' as const } : {}),
      ...(height === null ? { height: 'badNumber' as const } : {}),
      ...(diagonal === null ? { diagonal: 'badNumber' as const } : {}),
    },
  }
}

export function readScreen(
  fields: ScreenFields,
): { input: CommandInput<'screen:add'> } | { troubles: ScreenTroubles } {
  const { mode } = fields
  const shape = shapeOf(fields)
  const cm = fields.sill.trim() === '' ? null : within(fields.sill, 0, 400)
  const name = fields.nameZh.trim()
  const nameEn = fields.nameEn.trim()
  const troubles: Partial<Record<ScreenField, 'empty' | 'badId' | 'badNumber'>> =
    'troubles' in shape ? { ...shape.troubles } : {}
  if (!name) troubles.nameZh = 'empty'
  if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(fields.id)) troubles.id = 'badId'
  if (!fields.centre) troubles.centre = 'empty'
  if (mode === 'pad' && !fields.point) troubles.point = 'empty'
  if (fields.sill.trim() !== '' && cm === null) troubles.sill = 'badNumber'
  if ('troubles' in shape || Object.keys(troubles).length > 0) return { troubles }
  return {
    input: {
      id: fields.id,
      centre: fields.centre,
      groups: [...fields.groups],
      profile: {
        name: { zh: name, ...(nameEn ? { en: nameEn } : {}) },
        mode,
        ...shape.shape,
        distance: usualDistance[mode],
        sill: cm === null ? null : Math.round(cm * 10),
        point: mode === 'pad' ? fields.point : null,
      },
    },
  }
}
