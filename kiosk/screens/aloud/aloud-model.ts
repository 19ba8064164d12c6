/**
 * Reading aloud as a model over three ports: what stands on the glass, an engine that speaks, a clock.
 * It never claims to read: a voice that is missing, late or silent is said. Only voices of this machine
 * are used; those that ask a server far away would carry the hall's words out of the building.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { isSpeakable, spoken, weightOf } from '../../../content/screens/aloud.ts'
import type { ClockSource } from '../../live/clock-source.ts'

export interface Voice {
  readonly lang: string
  readonly localService: boolean
}

export interface Speech<V extends Voice = Voice> {
  voices(): readonly V[]
  /** Voices may come long after the page, and others later still. */
  onVoices(then: () => void): void
  say(it: Utterance<V>, on: { begun(): void; ended(): void; failed(): void }): void
  silence(): void
}

export interface Utterance<V extends Voice = Voice> {
  readonly text: string
  readonly voice: V
  readonly rate: number
}

export interface Sentence {
  readonly text: string
  readonly lang: string
}

/** The words in view, sentence by sentence in reading order. */
export interface Glass<S extends Sentence> {
  next(): S | null
  /** Marks the sentence that is being read, and brings it into view. */
  show(it: S | null): void
}

/** `noVoice`: none for the visitor's language. `noSound`: it did not begin, or broke off. `partRead`: what is in another language was left out. */
export type Trouble = 'noVoice' | 'noSound' | 'partRead'

/** Off, and perhaps why; or on. */
export type AloudState = 'off' | Trouble | 'waiting' | 'reading'

export interface AloudModel {
  readonly state: ReadonlySignal<AloudState>
  /** The rate is asked for at each sentence. */
  start(lang: string, rate: () => number): void
  stop(): void
  /** A hand is here. */
  touched(): void
}

/** How old a page is, ms, when all voices have come: an engine may be started by the first who asks. */
export const voicesBy = 20_000
/** How long voices may take to come when it is older, and a sentence to begin, ms. */
const voicesWithin = 2500
const beginsWithin = 5000
/** A sentence may take this and so much for its weight: twice as long as a slow voice. */
const endsWithin = 8000
const perWeight = 300
/** Who listens is present, yet no longer than this without a touch: an abandoned screen ends its visit. */
export const listensFor = 5 * 60_000

/** What went wrong stands this long, or until a touch. */
const tellsFor = 15_000

export const isOn = (it: AloudState): it is 'waiting' | 'reading' =>
  it === 'waiting' || it === 'reading'

/**
 * A voice of this machine for a language; never a Cantonese one for a Mandarin text. Of espeak's two for
 * Mandarin, `cmn` spells most characters as English letters, and the one named by pinyin says them.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  const like = lang === 'zh' ? /^(zh|cmn)(?!.*(HK|MO|yue))/i : new RegExp(`^${lang}`, 'i')
  const fit = voices.filter((it) => it.localService && like.test(it.lang))
  return fit.find((it) => /CN|Hans|pinyin/i.test(it.lang)) ?? fit[0]
}

export function createAloudModel<S extends Sentence, V extends Voice>(
  glass: Glass<S>,
  speech: Speech<V>,
  { after, read }: Pick<ClockSource, 'after' | 'read'>,
  stay: () => void,
): AloudModel {
  const state = signal<AloudState>('off')
  let lang = ''
  let rate = () => 1
  let touchedAt = 0
  /** Something in another language had to be left out. */
  let isPart = false
  /** Each sentence is a turn: what answers later than in its own is an echo, and nobody's. */
  let turn = 0

  function inTurn(then: () => void): () => void {
    const own = turn
    return () => {
      if (own === turn) then()
    }
  }
  const within = (ms: number, then: () => void) => after(ms, inTurn(then))

  function quiet(): void {
    if (!isOn(state.peek())) state.value = 'off'
  }

  function end(as: Trouble | 'off'): void {
    if (!isOn(state.peek())) return
    turn += 1
    speech.silence()
    glass.show(null)
    state.value = as
    within(tellsFor, quiet)
  }

  /** The next sentence that a voice of this machine can say. */
  function nextReadable(): { it: S; voice: V } | null {
    for (let it = glass.next(); it; it = glass.next()) {
      if (!isSpeakable(it.text)) continue
      const voice = voiceFor(speech.voices(), it.lang)
      if (voice) return { it, voice }
      isPart = true
    }
    return null
  }

  function goOn(): void {
    turn += 1
    const next = nextReadable()
    if (!next) {
      end(isPart ? 'partRead' : 'off')
      return
    }
    const { it, voice } = next
    let hasBegun = false
    const fail = () => end('noSound')
    glass.show(it)
    within(beginsWithin, () => hasBegun || fail())
    within(beginsWithin + endsWithin + (perWeight * weightOf(it.text)) / rate(), fail)
    speech.say(
      { text: spoken(it.text, it.lang), voice, rate: rate() },
      {
        begun: () => {
          hasBegun = true
        },
        ended: inTurn(() => {
          if (read().mono - touchedAt < listensFor) stay()
          goOn()
        }),
        failed: inTurn(fail),
      },
    )
  }

  function begin(): void {
    if (state.peek() !== 'waiting' || !voiceFor(speech.voices(), lang)) return
    state.value = 'reading'
    goOn()
  }

  speech.onVoices(begin)
  return {
    state,
    start(...how) {
      end('off')
      ;[lang, rate] = how
      touchedAt = read().mono
      isPart = false
      turn += 1
      state.value = 'waiting'
      within(Math.max(voicesWithin, voicesBy - touchedAt), () => end('noVoice'))
      begin()
    },
    stop: () => end('off'),
    touched() {
      touchedAt = read().mono
      quiet()
    },
  }
}
