/**
 * A pack: a centre with all that its screens show, as data. Loaded into an empty store at the first
 * start (the sample pack), later also imported and exported. Ids are fixed, so loading twice changes
 * nothing.
 */
import type { Envelope, ItemKind, Localized } from '../boards/envelope.ts'
import type { Channel } from '../live/channels.ts'
import type { Profile } from '../screens/profile.ts'

export interface PackArea {
  readonly id: string
  readonly parent: string | null
  readonly level: 'city' | 'district' | 'street' | 'community' | 'grid' | 'compound'
  readonly name: Localized
}

export interface PackCentre {
  readonly id: string
  readonly area: string
  readonly name: Localized
  readonly zone: string
}

/** Screens that are addressed together; each screen says which groups it is in. */
export interface PackGroup {
  readonly id: string
  readonly area: string
  readonly name: Localized
}

/** A screen of the pack, to be enrolled by its link. */
export interface PackScreen {
  readonly id: string
  readonly groups: readonly string[]
  readonly profile: Profile
}

/** An item that is published with the pack. */
export interface PackItem {
  readonly id: string
  readonly board: ItemKind
  readonly area: string
  readonly channels: readonly Channel[]
  readonly v: number
  readonly from: number
  readonly until: number | null
  readonly review: number | null
  readonly envelope: Envelope
  readonly body: unknown
}

/** All of it. `sample`: made up, and marked so wherever it is seen. */
export interface Pack {
  readonly sample: boolean
  readonly areas: readonly PackArea[]
  readonly centres: readonly PackCentre[]
  readonly groups: readonly PackGroup[]
  readonly screens: readonly PackScreen[]
  readonly items: readonly PackItem[]
}
