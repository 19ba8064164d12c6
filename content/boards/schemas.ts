/**
 * What the body of every kind of item must be: the server checks with it, editors too. A screen never
 * loads it.
 */
import type * as v from 'valibot'
import { pointSchema } from '../satisfaction/points.ts'
import { tallySchema } from '../satisfaction/tallies.ts'
import { buildSchema } from '../screens/builds.ts'
import { originSchema } from '../screens/origin.schema.ts'
import { pinLockSchema } from '../screens/pin.schema.ts'
import { profileSchema } from '../screens/profile.ts'
import { almanacSchema } from '../time/almanac.schema.ts'
import { schema as announcementSchema } from './announcements/announcements.schema.ts'
import * as announcements from './announcements/announcements.ts'
import { schema as seriesSchema } from './calendar/calendar.schema.ts'
import * as calendar from './calendar/calendar.ts'
import type { ItemKind } from './envelope.ts'
import { schema as projectSchema } from './projects/projects.schema.ts'
import * as projects from './projects/projects.ts'
import { schema as rankingSchema } from './volunteers/volunteers.schema.ts'
import * as volunteers from './volunteers/volunteers.ts'

export interface BodyLaw {
  readonly schema: v.GenericSchema
  /** The version that is written today. */
  readonly version: number
  /** An older body as today's; `null` for one that is newer than this build. */
  readonly upgrade: (body: unknown, v: number) => unknown
}

const only = (schema: v.GenericSchema): BodyLaw => ({
  schema,
  version: 1,
  upgrade: (body, v) => (v <= 1 ? body : null),
})

export const boardSchemas: Record<ItemKind, BodyLaw> = {
  announcements: {
    schema: announcementSchema,
    version: announcements.version,
    upgrade: announcements.upgrade,
  },
  projects: { schema: projectSchema, version: projects.version, upgrade: projects.upgrade },
  calendar: { schema: seriesSchema, version: calendar.version, upgrade: calendar.upgrade },
  volunteers: { schema: rankingSchema, version: volunteers.version, upgrade: volunteers.upgrade },
  profiles: only(profileSchema),
  builds: only(buildSchema),
  points: only(pointSchema),
  tallies: only(tallySchema),
  almanacs: only(almanacSchema),
  pins: only(pinLockSchema),
  origins: only(originSchema),
}
