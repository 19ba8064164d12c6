/** Lets the hall's clock drive a rotation, and answers whose turn it is. */
import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { firstRotation, type Rotation, rotate, type Turn } from './rotation.ts'
import { useScreen } from './screen.ts'

export function useRotation<T extends Turn>(
  turns: ReadonlySignal<readonly T[]>,
  jumpFor: number,
): ReadonlySignal<{ readonly turn: T; readonly since: number } | null> {
  const screen = useScreen()
  const state = useSignal<Rotation>(firstRotation)
  useSignalEffect(() => {
    // What is read aloud stays while it is read; what is new still comes at once.
    const { now } = screen
    const at = screen.comfort.value.aloud ? now.peek() : now.value
    state.value = rotate(state.peek(), turns.value, at, jumpFor)
  })
  return useComputed(() => {
    const turn = turns.value.find((it) => it.key === state.value.key)
    return turn ? { turn, since: state.value.since } : null
  })
}
