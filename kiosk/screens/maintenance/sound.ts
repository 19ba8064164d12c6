/** Whether this machine can be heard: a tone, and then a text where it has a voice for it. */
import { voiceFor } from '../aloud/aloud-model.ts'
import type { Locale } from '../screen.ts'

/** Said alike by a voice of any language, each in its own words. */
const counting = '1, 2, 3'

/** How long the tone is, s. */
const toneFor = 0.5

export const voiceOf = (locale: Locale) =>
  voiceFor(globalThis.speechSynthesis?.getVoices() ?? [], locale)

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
    const speech = new SpeechSynthesisUtterance(counting)
    speech.voice = voice
    speechSynthesis.speak(speech)
  }
}
