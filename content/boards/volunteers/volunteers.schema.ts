/** What a ranking must be. Loaded by the server and by editors, never by a screen. */
import * as v from 'valibot'
import { idSchema } from '../../live/ids.ts'
import { localized } from '../envelope.ts'
import { civilDateSchema } from '../quantity.schema.ts'
import { periods, type Ranking, rankOf } from './volunteers.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))

const teamSchema = v.strictObject({
  team: idSchema,
  name: localized(20),
  minutes: count,
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  people: v.optional(count),
})

export const schema: v.GenericSchema<unknown, Ranking> = v.pipe(
  v.strictObject({
    period: v.picklist(periods),
    from: civilDateSchema,
    to: civilDateSchema,
    asOf: civilDateSchema,
    teams: v.pipe(v.array(teamSchema), v.minLength(1), v.maxLength(200)),
    how: localized(200),
    rule: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
    madeUp: v.optional(v.literal(true)),
  }),
  v.check((it) => it.from <= it.to),
  v.check((it) => new Set(it.teams.map((team) => team.team)).size === it.teams.length),
  /** The ranks are those of the minutes: a board that anyone can recompute. */
  v.check((it) => {
    const all = it.teams.map((team) => team.minutes)
    return it.teams.every((team) => team.rank === rankOf(team.minutes, all))
  }),
)
