/** The hall's time to the minute: what is arranged by it stands still between two minutes. */
import { useComputed } from '@preact/signals'
import { defaultZone } from '../../content/time/zone.ts'
import { useScreen } from './screen.ts'

export function useMinute(): { readonly now: number; readonly zone: string } {
  const screen = useScreen()
  const minute = useComputed(() => Math.floor(screen.now.value / 60_000)).value
  // The minute is what makes the view draw anew; the exact time is that of the drawing.
  const now = minute < 0 ? 0 : screen.now.peek()
  return { now, zone: screen.profile.value?.centre.zone ?? defaultZone }
}
