/** The door of the maintenance room: the PIN, how often it may be tried, and what to do without one. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Localized } from '../../../content/boards/envelope.ts'
import { words } from '../../../content/screens/maintenance.words.ts'
import {
  fewestDigits,
  mostDigits,
  opens,
  type PinLock,
  pinLockIn,
} from '../../../content/screens/pin.ts'
import {
  freeTries,
  nextTry,
  resume,
  type Tries,
  waitLeft,
} from '../../../content/screens/pin-tries.ts'
import { NumberPad } from '../../ui/number-pad.tsx'
import { Say } from '../../ui/say.tsx'
import { HomeButton } from '../touch/steps.tsx'
import styles from './maintenance.module.css'
import type { MaintenanceParts } from './parts.ts'

interface Props {
  readonly parts: MaintenanceParts
  readonly onOpen: () => void
}

const clockOf = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export function Gate({ parts, onOpen }: Props) {
  const lock = pinLockIn(parts.items.value)
  const leave = <HomeButton goHome={parts.screen.leave} />
  return lock ? (
    <Asked key={lock.salt} parts={parts} lock={lock} leave={leave} onOpen={onOpen} />
  ) : (
    <Word title={words.none} hint={words.noneHint}>
      {leave}
    </Word>
  )
}

interface WordProps {
  readonly title: Localized
  /** Null: nothing has to be said, and its place stays. */
  readonly hint: Localized | null
  readonly children?: ComponentChildren
}

const Word = ({ title, hint, children }: WordProps) => (
  <div class={styles.word} role="status">
    <h2>
      <Say it={title} />
    </h2>
    <p>{hint && <Say it={hint} />}</p>
    {children}
  </div>
)

interface AskedProps extends Props {
  readonly lock: PinLock
  readonly leave: ComponentChildren
}

function Asked({ parts, lock, leave, onOpen }: AskedProps) {
  const { screen, tries: store, moment } = parts
  const typed = useSignal('')
  const judging = useSignal(true)
  const tries = useSignal<Tries | null>(null)
  useEffect(() => {
    void store
      .change((before) => resume(before, lock, moment()))
      .then((kept) => {
        tries.value = kept
        judging.value = false
      })
  }, [store, lock, moment, tries, judging])
  // Once a second.
  screen.now.value
  const left = judging.value ? 0 : waitLeft(tries.value, moment())
  if (left > 0)
    return (
      <Word title={words.wait(clockOf(left))} hint={words.waitHint}>
        {leave}
      </Word>
    )

  async function judge(): Promise<void> {
    const pin = typed.peek()
    if (pin.length < fewestDigits || judging.peek()) return
    judging.value = true
    typed.value = ''
    let may = false
    const counted = await store.change((before) => {
      const kept = resume(before, lock, moment())
      may = waitLeft(kept, moment()) === 0
      // Counted before it is judged: a pulled plug saves no try.
      return may ? nextTry(kept, lock, moment()) : kept
    })
    const breathe = () => new Promise<void>((resolve) => parts.after(0, resolve))
    if (may && (await opens(lock, pin, breathe))) {
      await store.change(() => null)
      return onOpen()
    }
    tries.value = counted
    judging.value = false
  }

  const wrong = tries.value?.wrong ?? 0
  const hint = wrong > 0 ? words.wrong(Math.max(1, freeTries - wrong)) : null
  return (
    <NumberPad masked typed={typed} most={mostDigits} onDone={() => void judge()} leave={leave}>
      <Word title={words.enter} hint={hint} />
    </NumberPad>
  )
}
