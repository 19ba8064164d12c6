/**
 * The search over all boards: what is typed stands at once, and what it finds follows when there is a
 * moment. Nothing of it outlives the visit.
 */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Board } from '../../../content/boards/envelope.ts'
import { type Found, mostTyped, search } from '../../../content/boards/search.ts'
import { words } from '../../../content/boards/search.words.ts'
import { frameOf } from '../../ui/frame.ts'
import { Icon } from '../../ui/icons.tsx'
import { Lintel } from '../../ui/lintel.tsx'
import { Say } from '../../ui/say.tsx'
import { said, useLocale } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import { Eaves } from '../takeover/eaves.tsx'
import { RoomEnd } from '../touch/room.tsx'
import { HomeButton, Steps } from '../touch/steps.tsx'
import { FoundList } from './found-list.tsx'
import { keysFor } from './letter-keys.ts'
import { LetterPad } from './letter-pad.tsx'
import styles from './search.module.css'

interface Props {
  /** What was typed before an item was opened. */
  readonly typed: string
  readonly open: (board: Board, start: string, typed: string) => void
  readonly goHome: () => void
}

export function SearchRoom({ typed: before, open, goHome }: Props) {
  const screen = useScreen()
  const locale = useLocale()
  const profile = screen.profile.value
  const typed = useSignal(before)
  const found = useSignal<{ readonly typed: string; readonly list: readonly Found[] } | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const keys = useComputed(() => keysFor(frameOf(screen.profile.value ?? narrow)))
  // Before the room is painted: whoever sees it may already be typing.
  useLayoutEffect(() => {
    field.current?.focus()
    // After a button was pressed, a keyboard still writes here.
    const begins = ({ key }: KeyboardEvent) => /^[\p{L}\p{N}]$/u.test(key) && field.current?.focus()
    addEventListener('keydown', begins)
    return () => removeEventListener('keydown', begins)
  }, [])
  useSignalEffect(() => {
    const text = typed.value
    const items = screen.items.value
    const isNine = keys.value.is === 'nine'
    // After the key has been drawn; the next key takes the turn of this one.
    const turn = setTimeout(() => {
      found.value = text === '' ? null : { typed: text, list: search(items, text, isNine) }
    })
    return () => clearTimeout(turn)
  })
  const type = (text: string) => {
    typed.value = text.slice(0, mostTyped)
  }
  if (!profile) return null
  return (
    <div class={styles.room}>
      <Lintel
        window={null}
        title={<Say it={words.name} />}
        line={<Say it={keys.value.is === 'nine' ? words.hintNine : words.hint} />}
      >
        <RoomEnd />
      </Lintel>
      <Eaves />
      <main class={styles.main}>
        <label class={styles.field}>
          <Icon name="search" />
          <input
            ref={field}
            class={styles.typed}
            value={typed.value}
            aria-label={said(words.typed, locale)}
            maxLength={mostTyped}
            inputMode="none"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
        <FoundList found={found.value} open={(board, id) => open(board, id, typed.peek())} />
        <LetterPad
          keys={keys.value}
          onKey={(key) => type(typed.peek() + key)}
          onErase={() => type(Array.from(typed.peek()).slice(0, -1).join(''))}
          onClear={() => type('')}
        />
      </main>
      <Steps>
        <HomeButton goHome={goHome} />
      </Steps>
    </div>
  )
}

const narrow = { mode: 'touch', width: 1080, height: 1920, diagonal: 10, distance: 600 } as const
