/** The stone steps at the bottom: everything a hand needs. Only what works stands here. */
import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useFirstWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import styles from './steps.module.css'
import { useHomeParts } from './use-home-parts.ts'

interface Props {
  /** In a room: the ways out of it. */
  readonly children?: ComponentChildren
}

/** In a room the ways back, on the home what to do next; and everywhere the aids. */
export function Steps({ children }: Props) {
  const screen = useScreen()
  const words = useFirstWords()
  const parts = useHomeParts()
  const isAlone = screen.session.value.is === 'attract'
  return (
    <footer class={styles.steps} data-room={children !== undefined}>
      {children ? (
        <div class={styles.ways}>{children}</div>
      ) : (
        <p class={styles.hint} data-begin={isAlone} data-detail>
          {isAlone && <Icon name="hand" />}
          {isAlone ? words.touchToBegin : words.pickOne}
        </p>
      )}
      <div class={styles.aids}>{parts && parts !== 'failed' && <parts.Aids />}</div>
    </footer>
  )
}

/** Back to the courtyard: first on the steps of every room, and dark. */
export function HomeButton({ goHome }: { readonly goHome: () => void }) {
  const words = useFirstWords()
  return (
    <Button wide look="dark" onPress={goHome}>
      <Icon name="home" />
      {words.backHome}
    </Button>
  )
}
