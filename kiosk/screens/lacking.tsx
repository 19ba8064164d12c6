/** What this browser cannot do here, in words for whoever looks after the screen. */

import type { ScreenWords } from '../../content/locales/screen-zh.ts'
import { useWords } from '../ui/words.ts'
import { useScreen } from './screen.ts'

const wordOf = (words: ScreenWords, what: string): string =>
  ({
    sw: words.lackSw,
    locks: words.lackLocks,
    storage: words.lackStorage,
    strict: words.lackStrict,
    wake: words.lackWake,
    voice: words.lackVoice,
  })[what] ?? what

export function Lacking() {
  const screen = useScreen()
  const words = useWords()
  const missing = screen.missing.value
  if (missing.length === 0) return null
  return <small>{words.lacking(missing.map((it) => wordOf(words, it)).join(' · '))}</small>
}
