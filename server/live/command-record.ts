/** What the record of staff's acts keeps of each command: what was named, never a secret or a text. */
import type { CommandInput, CommandName } from '../../content/live/commands.ts'

type Records = { [N in CommandName]: (input: CommandInput<N>) => Record<string, unknown> }

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
  'life:adopt': ({ life, screen }) => ({ life, screen }),
  'life:refuse': ({ life }) => ({ life }),
  'staff:add': ({ account, role, area }) => ({ account, role, area }),
}

export const recordOf = <N extends CommandName>(name: N, input: CommandInput<N>) =>
  records[name](input)
