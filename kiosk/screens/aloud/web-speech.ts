/** The browser's own voices. Its quirks stay here: utterances that are lost when nobody holds them, an engine that was left paused. */
import type { Speech } from './aloud-model.ts'

export function webSpeech(): Speech<SpeechSynthesisVoice> {
  const engine: SpeechSynthesis | undefined = globalThis.speechSynthesis
  // Chromium forgets the events of an utterance that is only in its queue.
  let held: SpeechSynthesisUtterance | null = null
  return {
    voices: () => engine?.getVoices() ?? [],
    onVoices: (then) => engine?.addEventListener('voiceschanged', then),
    say({ text, voice, rate }, on) {
      held = Object.assign(new SpeechSynthesisUtterance(text), {
        voice,
        lang: voice.lang,
        rate,
        onstart: on.begun,
        onend: on.ended,
        onerror: on.failed,
      })
      engine?.resume()
      engine?.speak(held)
    },
    silence() {
      held = null
      engine?.cancel()
    },
  }
}
