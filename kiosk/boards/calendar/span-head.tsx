/** Over a month or a week: which one it is, and the way to the one before and after. */
import { words } from '../../../content/boards/calendar/calendar.words.ts'
import type { Localized } from '../../../content/boards/envelope.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Say } from '../../ui/say.tsx'
import { said, useLocale } from '../../ui/words.ts'
import styles from './calendar.module.css'

interface Props {
  readonly name: Localized
  /** How many from today's. */
  readonly at: number
  readonly last: number
  readonly go: (to: number) => void
}

export function SpanHead({ name, at, last, go }: Props) {
  const locale = useLocale()
  return (
    <header class={styles.span}>
      <Button label={said(words.earlier, locale)} disabled={at <= 0} onPress={() => go(at - 1)}>
        <Icon name="back" />
      </Button>
      <h2>
        <Say it={name} />
      </h2>
      <Button label={said(words.further, locale)} disabled={at >= last} onPress={() => go(at + 1)}>
        <Icon name="next" />
      </Button>
    </header>
  )
}
