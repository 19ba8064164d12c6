/** The touch shell: the courtyard, its rooms, and the visitor who comes, is asked 继续使用吗？, and leaves. */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { useScreen } from '../screen.ts'
import { fetchRest, useFilling } from './fetch-rest.ts'
import { Home } from './home.tsx'
import styles from './touch.module.css'
import { useHomeParts } from './use-home-parts.ts'
import { useWaking } from './use-waking.ts'
import type { View } from './view.ts'

const Room = lazyPart(async () => (await fetchRest()).Room)
const RatingRoom = lazyPart(async () => (await fetchRest()).RatingRoom)
const Aloud = lazyPart(async () => (await fetchRest()).Aloud)
const SearchRoom = lazyPart(async () => (await fetchRest()).SearchRoom)

export function Touch() {
  const screen = useScreen()
  const view = useSignal<View>({ is: 'home' })
  const go = (to: View) => {
    view.value = to
  }
  const goHome = () => go({ is: 'home' })
  // When the visitor has left, nothing of the visit stays.
  useSignalEffect(() => {
    if (screen.session.value.is === 'attract') view.value = { is: 'home' }
  })
  // Once asked for, reading aloud stays: it has to tell how it ended.
  const reads = useSignal(false)
  useSignalEffect(() => {
    if (screen.comfort.value.aloud) reads.value = true
  })
  useWaking(screen)
  useFilling()
  const fetched = useHomeParts()
  const parts = fetched === 'failed' ? null : fetched
  const here = view.value
  const isAsked = useComputed(() => screen.session.value.is === 'warning').value
  return (
    <div class={styles.touch}>
      <div class={styles.views} inert={isAsked}>
        {here.is === 'home' && <Home go={go} />}
        {here.is === 'board' && (
          <Room
            key={here.board}
            board={here.board}
            start={here.start}
            goHome={goHome}
            goBack={
              here.typed === undefined
                ? undefined
                : () => go({ is: 'search', typed: here.typed ?? '' })
            }
          />
        )}
        {here.is === 'search' && (
          <SearchRoom
            typed={here.typed}
            open={(board, start, typed) => go({ is: 'board', board, start, typed })}
            goHome={goHome}
          />
        )}
        {here.is === 'rating' && <RatingRoom goHome={goHome} />}
        {reads.value && <Aloud view={here} />}
      </div>
      {parts && <parts.StillThere />}
    </div>
  )
}
