/** The projects as they are arranged now, and the hall's day. */
import type { Item } from '../../../content/boards/envelope.ts'
import { type ArrangedProjects, arrange } from '../../../content/boards/projects/projects.ts'
import { civilDateOf } from '../../../content/time/zone.ts'
import { useMinute } from '../../screens/use-minute.ts'

export function useProjects(items: readonly Item[]): { projects: ArrangedProjects; today: string } {
  const { now, zone } = useMinute()
  return { projects: arrange(items, now, zone), today: civilDateOf(now, zone) }
}
