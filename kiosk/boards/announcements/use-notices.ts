/** The notices that are shown now, by the hall's clock. */
import { arrange, type Notice } from '../../../content/boards/announcements/announcements.ts'
import type { Item } from '../../../content/boards/envelope.ts'
import { useMinute } from '../../screens/use-minute.ts'

export function useNotices(items: readonly Item[]): Notice[] {
  const { now, zone } = useMinute()
  return arrange(items, now, zone)
}
