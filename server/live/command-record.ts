/** What the record of staff's acts keeps of each command: what was named, never a secret or a text. */
import type { CommandName } from '../../content/live/commands.ts'
import type { PreparedInput } from './command-handler.ts'

type Records = { [N in CommandName]: (input: PreparedInput<N>) => Record<string, unknown> }

const records: Records = {
  'item:save': (it) => ({
    id: it.id,
    board: it.board,
    baseRev: it.baseRev,
    title: it.envelope.title.zh,
    from: it.from,
    until: it.until,
  }),
  'item:publish': ({ id, baseRev, channels }) => ({ id, baseRev, channels }),
  'item:address': ({ id, baseRev, channels }) => ({ id, baseRev, channels }),
  'item:retract': ({ id, baseRev }) => ({ id, baseRev }),
  'screen:add': (it) => ({ id: it.id, centre: it.centre, groups: it.groups }),
  'screen:relink': ({ screen }) => ({ screen }),
  'screen:pin': ({ screen, lock }) => ({ screen, set: lock !== null }),
  'life:adopt': ({ life, screen }) => ({ life, screen }),
  'life:refuse': ({ life }) => ({ life }),
  'staff:add': ({ account, role, area }) => ({ account, role, area }),
  'staff:change': ({ staff, name, was, grants }) => ({ staff, name, was, grants }),
  'staff:disable': ({ staff }) => ({ staff }),
  'staff:enable': ({ staff }) => ({ staff }),
  'staff:password': ({ staff }) => ({ staff }),
  'staff:leave': ({ staff }) => ({ staff }),
  'password:change': () => ({}),
}

export const recordOf = <N extends CommandName>(name: N, input: PreparedInput<N>) =>
  records[name](input)
