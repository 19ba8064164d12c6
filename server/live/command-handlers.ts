/** Every command's handler, from its room; a command without one does not compile. */
import { itemHandlers } from '../boards/item-handlers.ts'
import { screenHandlers } from '../screens/screen-handlers.ts'
import { staffHandlers } from '../staff/staff-handlers.ts'
import type { CommandHandlers } from './command-handler.ts'
import { lifeHandlers } from './life-handlers.ts'

export const commandHandlers: CommandHandlers = {
  ...itemHandlers,
  ...lifeHandlers,
  ...screenHandlers,
  ...staffHandlers,
}
