/** A series of events: the body of an item of the calendar board. */
import type { CivilDate } from '../../time/civil.ts'
import type { HolidayPolicy, Override, Rule } from '../../time/rules.ts'
import type { Text } from '../blocks.ts'
import type { Localized } from '../envelope.ts'

export const kinds = [
  'consult',
  'safety',
  'legal',
  'visit',
  'clinic',
  'concert',
  'camp',
  'class',
  'antifraud',
  'talk',
  'council',
  'meeting',
  'volunteer',
  'launch',
  'dance',
  'painting',
  'month',
] as const
export type EventKind = (typeof kinds)[number]

/** How one takes part. Walking in is never less than the phone: 国办发〔2020〕45号. */
export const signUps = ['walkIn', 'desk'] as const
export type SignUp = (typeof signUps)[number]

export interface EventSeries {
  readonly kind: EventKind
  readonly place: Localized
  readonly organisers: readonly Localized[]
  /** `HH:MM` by the hall's clocks; null for a window of whole months. */
  readonly start: string | null
  readonly minutes: number
  readonly rule: Rule
  /** Days of the rule on which it does not take place, and nothing is said of it. */
  readonly exdates: readonly CivilDate[]
  /** Decisions for single occurrences, by the rule's day: moved, cancelled with a reason, elsewhere. */
  readonly overrides: Readonly<Record<CivilDate, Override>>
  readonly holidays: HolidayPolicy
  readonly signUp: SignUp
  readonly text?: Text | undefined
  /** A yearly aim, e.g. 100 concerts: a counter, not a rule. */
  readonly perYear?: number | undefined
  /** 示例: invented for the sample pack. */
  readonly madeUp?: true | undefined
}
