/** The stone steps at the bottom: everything a hand needs. Only what works stands here. */
import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import styles from './steps.module.css'

interface Props {
  readonly children?: ComponentChildren
  /** On the home, for whoever looks after the screen. */
  readonly note?: ComponentChildren
}

/** On the home while nobody is here: how to begin. Else what is given, and the language. */
export function Steps({ children, note }: Props) {
  const screen = useScreen()
  const words = useWords()
  if (screen.session.value.is === 'attract')
    return (
      <footer class={styles.steps}>
        <p class={styles.hint} data-begin="true">
          <span>
            <Icon name="hand" />
            {words.touchToBegin}
          </span>
          {note}
        </p>
      </footer>
    )
  const other = screen.locale.value === 'zh' ? 'en' : 'zh'
  return (
    <footer class={styles.steps}>
      {children ?? (
        <p class={styles.hint}>
          {words.pickOne}
          {note}
        </p>
      )}
      <Button
        wide={children !== undefined}
        onPress={() => {
          screen.locale.value = other
        }}
      >
        <Icon name="language" />
        <span lang={other === 'en' ? 'en' : 'zh-Hans'}>{words.languageSwitch}</span>
      </Button>
    </footer>
  )
}

/** Back to the courtyard: first on the steps of every room, and dark. */
export function HomeButton({ goHome }: { readonly goHome: () => void }) {
  const words = useWords()
  return (
    <Button wide look="dark" onPress={goHome}>
      <Icon name="home" />
      {words.backHome}
    </Button>
  )
}
