/** Binds the rating's state machine to a point on this screen: taps, takes back, and lets time pass. */
import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Grade } from '../../content/satisfaction/points.ts'
import { useScreen } from '../screens/screen.ts'
import { asking, type RatingEvent, type RatingState, rate } from './rating-model.ts'

export interface Rating {
  readonly state: ReadonlySignal<RatingState>
  readonly press: (grade: Grade) => void
  readonly undo: () => void
  readonly next: () => void
}

export function useRating(point: string): Rating {
  const screen = useScreen()
  const state = useSignal<RatingState>(asking)
  const askedAt = useRef(performance.now())

  const on = (event: RatingEvent) => {
    const before = state.peek()
    const after = rate(before, event, performance.now())
    if (after === before) return false
    if (after.is === 'asking') askedAt.current = performance.now()
    state.value = after
    return true
  }

  useSignalEffect(() => {
    if (screen.now.value > 0) on({ on: 'tick' })
  })

  const keep = async (grade: Grade) => {
    const kept = await screen.tap(point, grade, performance.now() - askedAt.current)
    on(kept.ok ? { on: 'kept', tap: kept.id } : { on: 'notKept' })
  }
  const takeBack = async (tap: string) => {
    const taken = await screen.undo(tap)
    on(taken.ok ? { on: 'undone' } : { on: 'notUndone' })
  }

  return {
    state,
    press(grade) {
      const event = { on: 'face', grade } as const
      if (rate(state.peek(), event, performance.now()) === state.peek()) return
      // The write begins before anything is drawn anew.
      void keep(grade)
      on(event)
    },
    undo: () => {
      const before = state.peek()
      if (before.is === 'thanks' && on({ on: 'undo' })) void takeBack(before.tap)
    },
    next: () => {
      on({ on: 'next' })
    },
  }
}
