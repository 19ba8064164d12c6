/** A sign of life in words: since when it is there, or gone. */
import type { Presence } from '../../../content/live/events.ts'
import { useWords } from '../language.ts'
import { useWhen } from '../when.ts'

export function usePresenceText() {
  const { screens: words } = useWords()
  const when = useWhen()
  return (it: Presence): string => {
    if (it.since === null) return words.never
    return it.online
      ? words.onlineSince(when.moment(it.since))
      : words.offlineSince(when.moment(it.since))
  }
}
