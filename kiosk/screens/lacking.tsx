/** What this browser cannot do here, in words for whoever looks after the screen. */

import { useWords } from '../ui/words.ts'
import { useScreen } from './screen.ts'

interface Props {
  /** To residents a missing voice is told when they ask for it: it comes late, and would move their home. */
  readonly atHome?: boolean
}

export function Lacking({ atHome }: Props) {
  const screen = useScreen()
  const words = useWords()
  const missing = screen.missing.value.filter((it) => !atHome || it !== 'voice')
  if (missing.length === 0) return null
  return <small>{words.lacking(missing.map((it) => words[it]).join(' · '))}</small>
}
