/** Short words on what was just done. They leave by themselves, and a screen reader hears them. */
import { type ReadonlySignal, signal } from '@preact/signals'

export interface Toast {
  readonly id: number
  readonly tone: 'done' | 'warn'
  readonly text: string
}

export interface Toasts {
  readonly all: ReadonlySignal<readonly Toast[]>
  say(text: string, tone?: Toast['tone']): void
  drop(id: number): void
}

export function createToasts(after: (ms: number, action: () => void) => void): Toasts {
  const all = signal<readonly Toast[]>([])
  let last = 0
  const drop = (id: number) => {
    all.value = all.value.filter((it) => it.id !== id)
  }
  return {
    all,
    say(text, tone = 'done') {
      const id = ++last
      // A newer good word makes the older one old; a warning stays until it was read.
      const kept = all.value.filter((it) => it.tone === 'warn').slice(-2)
      all.value = [...kept, { id, tone, text }]
      after(tone === 'done' ? 5_000 : 12_000, () => drop(id))
    },
    drop,
  }
}
