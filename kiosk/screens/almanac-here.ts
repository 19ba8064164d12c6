/** The almanac among a screen's items, as far as this build can read it. */
import { useComputed } from '@preact/signals'
import type { Item } from '../../content/boards/envelope.ts'
import type { Almanac } from '../../content/time/almanac.ts'
import { useScreen } from './screen.ts'

/** What this build can read. */
const version = 1

export function almanacIn(items: readonly Item[]): Almanac | null {
  const item = items.find((it) => it.board === 'almanacs' && it.v <= version)
  return item ? (item.body as Almanac) : null
}

export function useAlmanac(): Almanac | null {
  const screen = useScreen()
  return useComputed(() => almanacIn(screen.items.value)).value
}
