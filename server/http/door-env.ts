/** What every HTTP handler knows of the request it answers. */
import type { HttpBindings } from '@hono/node-server'
import type { Peer } from './address.ts'

export interface DoorEnv {
  readonly Bindings: HttpBindings
  readonly Variables: { peer: Peer }
}
