/** Development only: how a part and its states are laid out in the gallery. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import styles from './gallery-parts.module.css'

/** What a hand or a keyboard would do to a part, so that it can be looked at without either. */
export const forced = { pressed: ':active', focus: ':focus-visible' } as const
export type Forced = keyof typeof forced

/** A part, by the name of its component. */
export function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class={styles.part}>
      <p class={styles.name}>{name}</p>
      <div class={styles.states}>{children}</div>
    </div>
  )
}

interface StateProps {
  readonly is: string
  readonly forced?: Forced
  readonly wide?: 'half' | 'full'
  readonly hue?: string
  readonly class?: string | undefined
  readonly children: ComponentChildren
}

/** One state of a part; `forced` is done to all that can be pressed in it. */
export function State({ is, forced: force, wide, hue, class: look, children }: StateProps) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const it = here.current
    if (!force || !it) return
    const mark = () => {
      for (const part of it.querySelectorAll('button, [tabindex]'))
        part.setAttribute('data-forced', force)
    }
    mark()
    // Some parts are drawn a moment later.
    const watch = new MutationObserver(mark)
    watch.observe(it, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [force])
  return (
    <div class={styles.state} data-wide={wide} data-hue={hue} ref={here}>
      <small>{is}</small>
      <div class={look}>{children}</div>
    </div>
  )
}

/** What a part that can be touched goes through; `done` is what `State` is told of it. */
export const states = ['rest', ...Object.keys(forced)] as ('rest' | Forced)[]
export const done = (it: 'rest' | Forced) => (it === 'rest' ? {} : { forced: it })

/** What a hand does in the gallery. */
export const nothing = () => {}

/** A title of sixty characters, the most that an editor takes. */
export const ugly = {
  zh: '关于进一步做好今年冬季老旧小区污水管网改造施工期间居民出行停车用水用电保障及应急联络安排的通知（第二次公告）请互相转告',
}
