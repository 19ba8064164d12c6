/** An engine that speaks in a test: it says what it was given, and ends a sentence when the test lets it. */
import type { BrowserContext, Page } from 'playwright-core'

export interface Said {
  readonly text: string
  readonly voice: string
  readonly rate: number
  /** The words that were marked on the glass when it was said. */
  readonly marked: string
  /** They began within all that cuts off what lies outside of it. */
  readonly inView: boolean
}

interface Engine {
  readonly said: Said[]
  silences: number
  finish(): void
}

type Spoken = { aloudEngine: Engine }

/** Every page of the context gets these voices in place of its own. */
export async function giveVoices(
  context: BrowserContext,
  voices: readonly { name: string; lang: string; localService: boolean }[],
): Promise<void> {
  await context.addInitScript((all) => {
    let now: SpeechSynthesisUtterance | null = null
    const ranges = () => [...(CSS.highlights.get('aloud') ?? [])] as Range[]
    const isInView = (range: Range | undefined) => {
      const words = range?.getClientRects()[0]
      if (!range || !words) return false
      const x = words.left + 1
      const y = words.top + words.height / 2
      for (let it = range.startContainer.parentElement; it; it = it.parentElement) {
        const box = it.getBoundingClientRect()
        const clips = getComputedStyle(it).overflow !== 'visible'
        if (clips && (x < box.left || x > box.right || y < box.top || y > box.bottom)) return false
      }
      return true
    }
    const engine: Engine = {
      said: [],
      silences: 0,
      finish() {
        const it = now
        now = null
        it?.onend?.call(it, new Event('end') as SpeechSynthesisEvent)
      },
    }
    const synthesis = Object.assign(new EventTarget(), {
      paused: false,
      getVoices: () => all,
      resume() {},
      cancel() {
        engine.silences += 1
      },
      speak(it: SpeechSynthesisUtterance) {
        now = it
        const [range] = ranges()
        const { text, rate } = it
        const marked = range?.toString() ?? ''
        engine.said.push({
          text,
          rate,
          marked,
          voice: it.voice?.name ?? '',
          inView: isInView(range),
        })
        it.onstart?.call(it, new Event('start') as SpeechSynthesisEvent)
      },
    })
    class Utterance {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, aloudEngine: engine })
  }, voices)
}

export const said = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (window as unknown as Spoken).aloudEngine.said)

export const silences = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Spoken).aloudEngine.silences)

/** The present sentence has been said. */
export const finish = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Spoken).aloudEngine.finish())

/** What is marked on the glass now. */
export const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].join(''))
