/** The keys of the search: as many letters as fit, and two ways back. They never take the focus from the text. */
import { words } from '../../../content/boards/search.words.ts'
import { Button } from '../../ui/button.tsx'
import { Say } from '../../ui/say.tsx'
import { said, useLocale } from '../../ui/words.ts'
import { type Keys, lettersOn } from './letter-keys.ts'
import styles from './letter-pad.module.css'

interface Props {
  readonly keys: Keys
  readonly onKey: (key: string) => void
  readonly onErase: () => void
  readonly onClear: () => void
}

const keepFocus = (event: Event) => event.preventDefault()

export function LetterPad({ keys, onKey, onErase, onClear }: Props) {
  const locale = useLocale()
  return (
    <fieldset
      class={styles.pad}
      data-keys={keys.is}
      aria-label={said(words.pad, locale)}
      onMouseDown={keepFocus}
    >
      {keys.rows.map((row) => (
        <div key={row} class={styles.row}>
          {Array.from(row, (it) => (
            <button key={it} type="button" class={styles.key} onClick={() => onKey(it)}>
              {keys.is === 'nine' && <small>{it}</small>}
              {keys.is === 'nine' ? lettersOn(it) : it.toUpperCase()}
            </button>
          ))}
        </div>
      ))}
      <div class={styles.row}>
        <Button wide onPress={onClear}>
          <Say it={words.clear} />
        </Button>
        <Button wide onPress={onErase}>
          <Say it={words.erase} />
        </Button>
      </div>
    </fieldset>
  )
}
