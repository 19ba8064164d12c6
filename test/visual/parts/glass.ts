/** A pane of glass as a test asks for it: which profile, at which hour, in which language, with which aids. */
import type { Aid } from '../../../content/screens/comfort.ts'
import { pixelsPerMm } from '../../../content/screens/profile.ts'

export interface Pane {
  readonly name: string
  readonly screen: 'hall-touch' | 'hall-display' | 'counter-pad'
  readonly width: number
  readonly height: number
  /** Inches. */
  readonly diagonal: number
  /** How far the reader stands, mm. */
  readonly distance: number
  /** Lower edge above the floor, mm. */
  readonly sill: number
}

const touch = { screen: 'hall-touch', distance: 600 } as const
const wall = { screen: 'hall-display', sill: 1500 } as const

/** What hangs in halls. The first three are measured to the millimetre. */
export const panes = {
  hall43: { name: '43in-upright', ...touch, width: 1080, height: 1920, diagonal: 43, sill: 685 },
  desk21: { name: '21in-wide', ...touch, width: 1920, height: 1080, diagonal: 21.5, sill: 900 },
  small10: {
    name: '10in-upright',
    ...touch,
    distance: 400,
    width: 800,
    height: 1280,
    diagonal: 10.1,
    sill: 1000,
  },
  hall32: { name: '32in-upright', ...touch, width: 1080, height: 1920, diagonal: 32, sill: 820 },
  fine43: { name: '43in-fine', ...touch, width: 2160, height: 3840, diagonal: 43, sill: 685 },
  wall55: { name: '55in-wide', ...wall, width: 1920, height: 1080, diagonal: 55, distance: 5000 },
  fine55: { name: '55in-fine', ...wall, width: 3840, height: 2160, diagonal: 55, distance: 5000 },
  wall43: {
    name: '43in-wall-upright',
    ...wall,
    width: 1080,
    height: 1920,
    diagonal: 43,
    distance: 3000,
  },
  pad10: {
    name: '10in-pad',
    screen: 'counter-pad',
    width: 1280,
    height: 800,
    diagonal: 10.1,
    distance: 450,
    sill: 1000,
  },
  pad10up: {
    name: '10in-pad-upright',
    screen: 'counter-pad',
    width: 800,
    height: 1280,
    diagonal: 10.1,
    distance: 450,
    sill: 1000,
  },
} as const satisfies Record<string, Pane>

export type Lang = 'zh' | 'en'
export type Theme = 'day' | 'evening'

export interface Look {
  readonly pane: Pane
  readonly lang: Lang
  readonly theme: Theme
  readonly aids: readonly Aid[]
}

export const plain = (pane: Pane): Look => ({ pane, lang: 'zh', theme: 'day', aids: [] })

/** A day in the middle of a week; every hall here lives in it. */
const day = '2026-11-18'
const hours: Record<Theme, string> = { day: '14:05', evening: '20:05' }

/** The gallery's address for it. `more` names a state: `items=one`, `state=offline`. */
export function searchOf({ pane, lang, theme, aids }: Look, more = ''): string {
  const { screen, width, height, diagonal, distance, sill } = pane
  const at: Record<string, string | number> = { day, at: hours[theme], lang }
  const body = { ...at, screen, width, height, diagonal, distance, sill }
  const asked = new URLSearchParams(Object.entries(body).map(([key, it]) => [key, String(it)]))
  for (const it of aids) asked.set(it, '')
  return `?${asked}${more ? `&${more}` : ''}`
}

/** Pixels of the glass per millimetre of it. */
export const perMm = (pane: Pane): number => pixelsPerMm(pane)

/** For the names of tests and pictures. */
export const lookName = ({ pane, lang, theme, aids }: Look): string =>
  [pane.name, theme, lang, ...aids].join(' ')
