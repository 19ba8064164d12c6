/**
 * A quoted figure: it keeps the word that qualified it, the day it was true, and who said so.
 * 10万余元 is never shown as 100,000 元.
 */
import type { CivilDate } from '../time/civil.ts'
import type { Localized } from './envelope.ts'

/** `exact` 584场次 · `atLeast` 10万余元, 800多名 · `about` 约, 近. */
export const qualifiers = ['exact', 'atLeast', 'about'] as const
export type Qualifier = (typeof qualifiers)[number]

/** A day, or only its month or year where the source says no more. */
export type AsOf = CivilDate | `${number}-${number}` | `${number}`

export interface Quantity {
  readonly value: number
  readonly unit: Localized
  readonly q: Qualifier
  /** The source's own word for 「more than」; 余 when it is not given. */
  readonly more?: '余' | '多' | undefined
  readonly asOf: AsOf
  readonly source: Localized
}

/** A quantity in the pieces a card sets apart: the figure large, `万余元` small beside it. */
export interface QuantityParts {
  readonly before: string
  readonly figure: string
  readonly after: string
}

/** Large round numbers are counted in 万, as the sources do: 154.1万, but 8475. */
function inWan(value: number): { figure: string; wan: boolean } {
  const hundredths = Math.round(value / 100)
  const wan = value >= 10_000 && hundredths * 100 === value
  return wan ? { figure: String(hundredths / 100), wan } : { figure: String(value), wan }
}

const grouped = (value: number): string => {
  const [whole = '', part] = String(value).split('.')
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part ? `${commas}.${part}` : commas
}

export function quantityParts(it: Quantity, locale: 'zh' | 'en'): QuantityParts {
  if (locale === 'en' && it.unit.en !== undefined) {
    const before = { exact: '', atLeast: 'over', about: 'about' }[it.q]
    return { before, figure: grouped(it.value), after: it.unit.en }
  }
  const { figure, wan } = inWan(it.value)
  const more = it.q === 'atLeast' ? (it.more ?? '余') : ''
  return {
    before: it.q === 'about' ? '约' : '',
    figure,
    after: `${wan ? '万' : ''}${more}${it.unit.zh}`,
  }
}

export function quantityText(it: Quantity, locale: 'zh' | 'en'): string {
  const { before, figure, after } = quantityParts(it, locale)
  if (locale === 'en' && it.unit.en !== undefined)
    return [before, figure, after].filter((part) => part !== '').join(' ')
  return `${before}${figure}${after}`
}
