/** Reading aloud with an engine that does whatever engines do: late voices, silence, faults, echoes. */
import { describe, expect, it } from 'vitest'
import {
  createAloudModel,
  listensFor,
  type Sentence,
  type Utterance,
  type Voice,
  voiceFor,
  voicesBy,
} from '../../../kiosk/screens/aloud/aloud-model.ts'
import { fakeClock } from '../kiosk-live/fake-clock.ts'

const zh: Voice = { lang: 'zh-CN', localService: true }
const en: Voice = { lang: 'en-GB', localService: true }
const far: Voice = { lang: 'zh-CN', localService: false }

const plain = () => 1

const zhSentences = (...texts: string[]) => texts.map((text) => ({ text, lang: 'zh' }))

function reading(sentences: readonly Sentence[], first: readonly Voice[] = [zh]) {
  const clock = fakeClock()
  let voices = first
  let listener = () => {}
  let on = { begun() {}, ended() {}, failed() {} }
  const said: Utterance[] = []
  const shown: (string | null)[] = []
  let silences = 0
  let stays = 0
  let at = 0
  const model = createAloudModel(
    {
      next: () => sentences[at++] ?? null,
      show: (it: Sentence | null) => shown.push(it?.text ?? null),
    },
    {
      voices: () => voices,
      onVoices(then) {
        listener = then
      },
      say(it, its) {
        said.push(it)
        on = its
      },
      silence: () => {
        silences += 1
      },
    },
    clock,
    () => {
      stays += 1
    },
  )
  return {
    model,
    clock,
    shown,
    texts: () => said.map((it) => it.text),
    said,
    stays: () => stays,
    silences: () => silences,
    engine: () => on,
    bring(them: readonly Voice[]) {
      voices = them
      listener()
    },
    /** The engine says the present sentence whole. */
    finish() {
      on.begun()
      on.ended()
    },
  }
}

describe('reading aloud', () => {
  it('says one sentence after another, marks each, and is off again at the end', () => {
    const it = reading(zhSentences('一。', '…', '二。'))
    it.model.start('zh', () => 0.8)
    expect(it.model.state.value).toBe('reading')
    expect([it.texts(), it.shown]).toEqual([['一。'], ['一。']])
    it.finish()
    expect([it.texts(), it.shown]).toEqual([
      ['一。', '二。'],
      ['一。', '二。'],
    ])
    it.finish()
    expect(it.shown.at(-1)).toBeNull()
    expect(it.model.state.value).toBe('off')
    expect(it.said.map((one) => one.rate)).toEqual([0.8, 0.8])
  })

  it('waits for voices that come late', async () => {
    const it = reading(zhSentences('一。'), [])
    it.model.start('zh', plain)
    expect(it.model.state.value).toBe('waiting')
    await it.clock.advance(2000)
    it.bring([en])
    expect(it.texts()).toEqual([])
    it.bring([en, zh])
    expect(it.texts()).toEqual(['一。'])
    it.bring([en, zh])
    expect(it.texts()).toEqual(['一。'])
  })

  it('gives an engine that nobody asked before the time to start', async () => {
    const it = reading(zhSentences('一。'), [])
    await it.clock.advance(1000)
    it.model.start('zh', plain)
    await it.clock.advance(voicesBy - 2000)
    expect(it.model.state.value).toBe('waiting')
    it.bring([zh])
    expect(it.texts()).toEqual(['一。'])
  })

  it('is as slow as the visitor wishes it now, from the next sentence on', () => {
    const it = reading(zhSentences('一。', '二。'))
    let rate = 1
    it.model.start('zh', () => rate)
    rate = 0.8
    it.finish()
    expect(it.said.map((one) => one.rate)).toEqual([1, 0.8])
  })

  it.each([
    ['there is none', []],
    ['only another language has one', [en]],
    ['the only one speaks from a server far away', [far]],
    ['the only one is Cantonese', [{ lang: 'zh-HK', localService: true }]],
  ])('says that it has no voice where %s', async (_, voices) => {
    const it = reading(zhSentences('一。'), voices)
    await it.clock.advance(voicesBy)
    it.model.start('zh', plain)
    await it.clock.advance(3000)
    expect(it.model.state.value).toBe('noVoice')
    expect(it.texts()).toEqual([])
    await it.clock.advance(20_000)
    expect(it.model.state.value).toBe('off')
  })

  it('leaves out what is in a language without a voice, and says so at the end', () => {
    const it = reading(
      [{ text: 'Hall', lang: 'en' }, ...zhSentences('活动室'), { text: 'Door', lang: 'en' }],
      [en, far],
    )
    it.model.start('en', plain)
    it.finish()
    it.finish()
    expect(it.texts()).toEqual(['Hall', 'Door'])
    expect(it.model.state.value).toBe('partRead')
    it.model.touched()
    expect(it.model.state.value).toBe('off')
  })

  it.each([
    ['never begins', (_: ReturnType<typeof reading>) => {}, 5100],
    ['begins and never ends', (it: ReturnType<typeof reading>) => it.engine().begun(), 14_900],
    ['fails', (it: ReturnType<typeof reading>) => it.engine().failed(), 1],
  ])('says so when a sentence %s', async (_, go, ms) => {
    const it = reading(zhSentences('一。', '二。'))
    it.model.start('zh', plain)
    go(it)
    await it.clock.advance(ms)
    expect(it.model.state.value).toBe('noSound')
    expect(it.texts()).toEqual(['一。'])
    expect(it.silences()).toBe(1)
  })

  it('does not lose patience with a sentence that takes its time', async () => {
    const it = reading(zhSentences('字'.repeat(60), '二。'))
    it.model.start('zh', () => 0.8)
    it.engine().begun()
    await it.clock.advance(40_000)
    it.engine().ended()
    expect(it.texts()).toHaveLength(2)
  })

  it('is silent at once when it is stopped, and hears no echo of the sentence before', async () => {
    const it = reading(zhSentences('一。', '二。', '三。'))
    it.model.start('zh', plain)
    const echo = it.engine()
    it.model.stop()
    expect(it.silences()).toBe(1)
    expect(it.shown.at(-1)).toBeNull()
    echo.failed()
    echo.ended()
    await it.clock.advance(60_000)
    expect(it.model.state.value).toBe('off')
    it.model.start('zh', plain)
    echo.ended()
    echo.failed()
    expect(it.texts()).toEqual(['一。', '二。'])
    expect(it.model.state.value).toBe('reading')
  })

  it('counts who listens as present at each sentence, yet not for ever without a touch', async () => {
    const it = reading(zhSentences(...Array.from({ length: 100 }, (_, at) => `第${at}句。`)))
    it.model.start('zh', plain)
    for (let at = 0; at < 50; at++) {
      it.engine().begun()
      await it.clock.advance(8000)
      it.engine().ended()
    }
    expect(it.stays()).toBe(Math.ceil(listensFor / 8000) - 1)
    it.model.touched()
    it.finish()
    expect(it.stays()).toBe(Math.ceil(listensFor / 8000))
  })

  it('takes a Mandarin voice of this machine, however the system names it', () => {
    const named = (lang: string): Voice => ({ lang, localService: true })
    const lang = (...names: string[]) => voiceFor(names.map(named), 'zh')?.lang
    expect(lang('zh-HK', 'zh-TW', 'zh_CN')).toBe('zh_CN')
    expect(lang('yue', 'cmn')).toBe('cmn')
    expect(lang('en-US', 'zh')).toBe('zh')
    expect(lang('yue-HK', 'zh_HK', 'zh-Hant-HK', 'zh-yue', 'ja-JP')).toBeUndefined()
    expect(lang('zh-TW', 'zh-Hans-CN')).toBe('zh-Hans-CN')
  })

  it('takes the one of two voices of espeak that says characters, not letters', () => {
    const all = ['yue', 'cmn', 'cmn-LATN-PINYIN'].map((it) => ({ lang: it, localService: true }))
    expect(voiceFor(all, 'zh')?.lang).toBe('cmn-LATN-PINYIN')
  })
})
