/**
 * 朗读: reads what is in view while the visitor's aid is on, marks each sentence as it is read, and says
 * plainly when this machine cannot. Loaded when it is first asked for.
 */
import { useSignalEffect } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { pageClock } from '../../live/clock-source.ts'
import { useWords } from '../../ui/words.ts'
import { type Screen, useScreen } from '../screen.ts'
import styles from './aloud.module.css'
import { type AloudModel, createAloudModel, isOn } from './aloud-model.ts'
import { createGlassText, type GlassText } from './glass-text.ts'
import { webSpeech } from './web-speech.ts'

interface Props {
  /** What is in view: when it is another, the reading ends. */
  readonly view: unknown
}

function useModel(screen: Screen, glass: { current: GlassText | null }): AloudModel {
  return useMemo(() => {
    const words = {
      next: () => glass.current?.next() ?? null,
      show: (it: Parameters<GlassText['show']>[0]) => glass.current?.show(it),
    }
    return createAloudModel(words, webSpeech(), pageClock(), screen.stay)
  }, [screen, glass])
}

/** Ends the reading when its words have left the glass, the page is hidden, or something covers it. */
function useEnds(
  model: AloudModel,
  glass: { current: GlassText | null },
  here: { current: Element | null },
  view: unknown,
): void {
  const screen = useScreen()
  useEffect(() => model.stop, [model, view])
  useEffect(() => screen.locale.subscribe(model.stop), [screen, model])
  useSignalEffect(() => {
    const isAsked = screen.session.value.is !== 'active'
    // What is urgent lies over the view, which can do nothing meanwhile; looked for each second.
    if (isAsked || (screen.now.value && here.current?.closest('[inert]'))) model.stop()
  })
  useEffect(() => {
    // A touch on a tab or a row takes away what was being read; it is drawn a moment later.
    const look = () => {
      if (document.hidden) model.stop()
      model.touched()
      requestAnimationFrame(() => glass.current?.isLost() && model.stop())
    }
    const all = ['click', 'keydown', 'visibilitychange']
    for (const it of all) addEventListener(it, look, true)
    return () => {
      for (const it of all) removeEventListener(it, look, true)
    }
  }, [model, glass])
}

export function Aloud({ view }: Props) {
  const screen = useScreen()
  const words = useWords()
  const here = useRef<HTMLDivElement>(null)
  const glass = useRef<GlassText | null>(null)
  const model = useModel(screen, glass)
  useEnds(model, glass, here, view)
  useSignalEffect(() => {
    if (!screen.comfort.value.aloud) return model.stop()
    const root = here.current?.parentElement
    if (!root || isOn(model.state.peek())) return
    const lang = screen.locale.peek()
    glass.current = createGlassText(root, { text: words.sample, lang })
    // Slower for whoever asked for larger words, also while it reads.
    model.start(lang, () => (screen.comfort.peek().elder ? 0.8 : 1))
  })
  const end = () => {
    const comfort = screen.comfort.peek()
    if (comfort.aloud) screen.comfort.value = { ...comfort, aloud: false }
  }
  // It ended by itself, could not begin, or all of the glass is drawn anew.
  useSignalEffect(() => {
    if (!isOn(model.state.value)) end()
  })
  useEffect(() => end, [screen])
  const state = model.state.value
  return (
    <div ref={here} class={styles.aloud} role="status" data-silent>
      {state !== 'off' && !isOn(state) && (
        <div class={styles.card}>
          <b>{words[state]}</b>
          {state !== 'partRead' && <p>{words.noVoiceHint}</p>}
        </div>
      )}
    </div>
  )
}
