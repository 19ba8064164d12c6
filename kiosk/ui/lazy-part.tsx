/** A part that is fetched when it is first shown; until then, and when it cannot be fetched, something stands in its place. */
import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { ErrorCard } from './error-card.tsx'
import { loadWords } from './words.ts'

/**
 * Fetched once for the page; a fetch that failed is tried again when the part is next shown, because
 * the network may be back by then.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  return function LazyPart(props: P) {
    const state = useSignal<'waiting' | 'ready' | 'failed'>(loaded ? 'ready' : 'waiting')
    useEffect(() => {
      if (loaded) return
      Promise.all([load(), loadWords()]).then(
        ([part]) => {
          loaded = part
          state.value = 'ready'
        },
        (error: unknown) => {
          state.value = 'failed'
          reportError(error)
        },
      )
    }, [state])
    if (state.value === 'failed') return <ErrorCard />
    const Part = loaded
    return Part && state.value === 'ready' ? <Part {...props} /> : null
  }
}
