/** What the stone steps offer to eyes, hands and ears: one touch each, on and off, and each says which it is. */
import { type Aid, toggleAid } from '../../../content/screens/comfort.ts'
import { frameOf, lowFits } from '../../ui/frame.ts'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import styles from './aids.module.css'

export function Aids() {
  const screen = useScreen()
  const words = useWords()
  const comfort = screen.comfort.value
  const profile = screen.profile.value
  const other = screen.locale.value === 'zh' ? 'en' : 'zh'
  const hasLow = profile !== null && lowFits(frameOf(profile), profile.sill)
  const aid = (name: Aid, word: string, not?: string | false) => (
    <button
      type="button"
      class={styles.aid}
      data-aid={name}
      aria-pressed={comfort[name]}
      aria-disabled={not ? true : undefined}
      onClick={() => {
        if (!not) screen.comfort.value = toggleAid(screen.comfort.peek(), name)
      }}
    >
      <Icon name={comfort[name] ? 'check' : name} />
      <span>
        {word}
        {not && <small>{not}</small>}
      </span>
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws and names itself by rules of its own.
    <div class={styles.aids} role="group" aria-label={words.aids}>
      {aid('elder', comfort.elder ? words.aidElderOff : words.aidElder)}
      {aid('low', words.aidLow, !hasLow && words.aidLowNot)}
      {aid('contrast', words.aidContrast)}
      {aid('aloud', words.aidAloud)}
      <button
        type="button"
        class={styles.aid}
        onClick={() => {
          screen.locale.value = other
        }}
      >
        <Icon name="language" />
        <span lang={other === 'en' ? 'en' : 'zh-Hans'}>{words.languageSwitch}</span>
      </button>
    </div>
  )
}
