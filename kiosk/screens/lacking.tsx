/** What this browser cannot do here, in words for whoever looks after the screen; residents never see it. */
import { useWords } from '../ui/words.ts'
import { useScreen } from './screen.ts'

export function Lacking() {
  const words = useWords()
  const missing = useScreen().missing.value
  if (missing.length === 0) return null
  return <small>{words.lacking(missing.map((it) => words[it]).join(' · '))}</small>
}
