/** The address under which people outside reach the server, where this screen was told of one. */
import { useComputed } from '@preact/signals'
import { type Origin, originVersion } from '../../content/screens/origin.ts'
import { useScreen } from './screen.ts'

export function useOrigin(): string | null {
  const screen = useScreen()
  return useComputed(() => {
    const item = screen.items.value.find((it) => it.board === 'origins' && it.v <= originVersion)
    return item ? (item.body as Origin).url : null
  }).value
}
