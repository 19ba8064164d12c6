/**
 * The projects board: what the centre and its partners do for the neighbourhood, from a problem named
 * to residents saying that it is solved. Completed is not accepted.
 */
import type { CivilDate } from '../../time/civil.ts'
import type { Text } from '../blocks.ts'
import type { Item, Localized } from '../envelope.ts'
import { cardsOf, openItems, readable } from '../opened.ts'
import type { AsOf, Quantity } from '../quantity.ts'

export const kinds = [
  'renewal',
  'micro',
  'courtyard',
  'street',
  'greenway',
  'pipes',
  'plaza',
  'space',
  'commerce',
  'enterprise',
  'venture',
  'trustProperty',
  'demo',
  'service',
  'volunteer',
  'award',
] as const
export type ProjectKind = (typeof kinds)[number]

export const states = [
  'proposed',
  'published',
  'claimed',
  'active',
  'paused',
  'completed',
  'checking',
  'rework',
  'accepted',
  'cancelled',
] as const
export type ProjectState = (typeof states)[number]

/** 定问题 · 亮措施 · 晒实绩 · 评效果: what residents see of the states. */
export const phases = ['problem', 'measures', 'results', 'effect'] as const
export type Phase = (typeof phases)[number]

const phaseOfState: Record<ProjectState, Phase | null> = {
  proposed: 'problem',
  published: 'measures',
  claimed: 'measures',
  active: 'results',
  paused: 'results',
  completed: 'effect',
  checking: 'effect',
  rework: 'effect',
  accepted: 'effect',
  cancelled: null,
}

/** The phase of a state; `null` for a project that was ended without being done. */
export const phaseOf = (state: ProjectState): Phase | null => phaseOfState[state]

/** 决策共谋 · 发展共建 · 建设共管 · 效果共评 · 成果共享: five checklists side by side, not a line. */
export const fiveCoSteps = ['plan', 'build', 'manage', 'evaluate', 'share'] as const
export type FiveCo = (typeof fiveCoSteps)[number]

export const stepStates = ['notYet', 'doing', 'done'] as const
export type StepState = (typeof stepStates)[number]

export interface Milestone {
  readonly id: string
  readonly title: Localized
  readonly weight: number
  /** How far it is, 0–100. */
  readonly percent: number
  readonly due: CivilDate
  readonly doneOn?: CivilDate | undefined
}

export interface Update {
  readonly on: AsOf
  readonly kind: 'progress' | 'delay' | 'meeting' | 'result' | 'reply'
  readonly text: Localized
}

/** What shows that a step was done, or is being done: 院落会 3 次，46 户到场. */
export interface Evidence {
  readonly text: Localized
  readonly on: AsOf
}

export interface Project {
  /** As printed on lists: P-01. */
  readonly code: string
  readonly kind: ProjectKind
  readonly state: ProjectState
  /** Why it is paused or cancelled: owed to residents. */
  readonly reason?: Localized | undefined
  /** The community or street it belongs to. */
  readonly unit: Localized
  readonly lead?: Localized | undefined
  readonly text?: Text | undefined
  readonly figures: readonly { readonly label: Localized; readonly quantity: Quantity }[]
  readonly before?: Localized | undefined
  readonly after?: Localized | undefined
  /** A step that is absent is one nothing is known of; it is not shown as "not yet". */
  readonly fiveCo: Readonly<Partial<Record<FiveCo, StepState>>>
  /** For steps that are done or under way; newest first. */
  readonly evidence?: Readonly<Partial<Record<FiveCo, readonly Evidence[]>>> | undefined
  /** Planned from and to; both days included. */
  readonly planned?: { readonly from: CivilDate; readonly to: CivilDate } | undefined
  /** Absent when no plan with weights was published: then there is no percentage and no light. */
  readonly milestones?: readonly Milestone[] | undefined
  /** Newest first. */
  readonly updates: readonly Update[]
  /** The report that is quoted, for a real programme. */
  readonly quoted?: { readonly from: Localized; readonly on: AsOf } | undefined
  /** 示例: invented for the sample pack, never a real project. */
  readonly madeUp?: true | undefined
}

/**
 * Still 1 with `evidence`: a body without it is whole, and a screen whose build is older leaves it out
 * instead of showing nothing but the envelope.
 */
export const version = 1

export const upgrade = (body: unknown, v: number): Project | null =>
  v <= version ? (body as Project) : null

export interface ShownProject {
  readonly item: Item
  readonly body: Project
  readonly phase: Phase | null
}

export interface ArrangedProjects {
  /** Four columns in the order of the phases, each by code. */
  readonly columns: readonly { readonly phase: Phase; readonly projects: readonly ShownProject[] }[]
  /** Ended without being done. */
  readonly cancelled: readonly ShownProject[]
  /** Newer than this build: shown by their envelopes. */
  readonly cards: readonly Item[]
}

const byCode = (a: ShownProject, b: ShownProject) =>
  a.body.code < b.body.code ? -1 : a.body.code > b.body.code ? 1 : a.item.id < b.item.id ? -1 : 1

export function arrange(items: readonly Item[], now: number, _zone: string): ArrangedProjects {
  const opened = openItems(items, now, { board: 'projects', upgrade })
  const shown = readable(opened)
    .map(({ item, body }) => ({ item, body, phase: phaseOf(body.state) }))
    .sort(byCode)
  return {
    columns: phases.map((phase) => ({ phase, projects: shown.filter((it) => it.phase === phase) })),
    cancelled: shown.filter((it) => it.phase === null),
    cards: cardsOf(opened),
  }
}

/** All that is shown, in the order of the columns. */
export const shownProjects = (it: ArrangedProjects): ShownProject[] =>
  it.columns.flatMap(({ projects }) => projects)
