/**
 * Digits typed with a finger or a keyboard, under the question they answer. What is private shows as dots,
 * the last digit too. The keys lie as on a telephone and are never shuffled: a hand that knows its number
 * needs no reading glasses.
 */
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { words } from '../../content/screens/number-pad.words.ts'
import { Button } from './button.tsx'
import styles from './number-pad.module.css'
import { Say } from './say.tsx'
import { said, useLocale } from './words.ts'

interface Props {
  readonly typed: Signal<string>
  readonly most: number
  /** Dots instead of digits. */
  readonly masked?: boolean
  readonly onDone: () => void
  /** The way out of it. */
  readonly leave: ComponentChildren
  readonly children: ComponentChildren
}

export function NumberPad({ typed, most, masked, onDone, leave, children }: Props) {
  const locale = useLocale()
  const press = (key: string) => {
    if (/^\d$/.test(key)) typed.value = (typed.peek() + key).slice(0, most)
    if (key === 'Backspace') typed.value = typed.peek().slice(0, -1)
  }
  useEffect(() => {
    const type = ({ key, target }: KeyboardEvent) => {
      press(key)
      // On a button, Enter presses the button.
      if (key === 'Enter' && !(target instanceof HTMLButtonElement)) onDone()
    }
    addEventListener('keydown', type)
    return () => removeEventListener('keydown', type)
  })
  const { length } = typed.value
  const digit = (it: string) => (
    <button key={it} type="button" class={styles.key} data-key={it} onClick={() => press(it)}>
      {it}
    </button>
  )
  return (
    <fieldset class={styles.pad} aria-label={said(words.keys, locale)}>
      <div class={styles.asked}>{children}</div>
      <output class={styles.typed} aria-label={said(words.typed(length), locale)}>
        <span aria-hidden="true">{masked ? '●'.repeat(length) : typed.value}</span>
      </output>
      {[...'123456789'].map(digit)}
      <Button onPress={() => press('Backspace')}>
        <Say it={words.erase} />
      </Button>
      {digit('0')}
      <Button look="fill" onPress={onDone}>
        <Say it={words.done} />
      </Button>
      <div class={styles.leave}>{leave}</div>
    </fieldset>
  )
}
