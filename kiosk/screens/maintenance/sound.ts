/** Whether this machine can be heard: a tone, and then words where it has a voice for them. */
import { words } from '../../../content/screens/maintenance.words.ts'
import { said } from '../../ui/words.ts'
import type { Locale } from '../screen.ts'

/** How long the tone is, s. */
const toneFor = 0.5

const voiceOf = (locale: Locale) =>
  globalThis.speechSynthesis?.getVoices().find((it) => it.lang.startsWith(locale))

export const chineseVoice = () => voiceOf('zh')

export function soundTest(locale: Locale): void {
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  tone.connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + toneFor)
  tone.onended = () => {
    void audio.close()
    const voice = voiceOf(locale)
    if (!voice) return
    const speech = new SpeechSynthesisUtterance(said(words.soundSays, locale))
    speech.voice = voice
    speechSynthesis.speak(speech)
  }
}
