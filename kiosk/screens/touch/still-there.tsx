/** The visible countdown: 继续使用吗？ Any number of extensions; silence means the visitor has left. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import styles from './still-there.module.css'

export function StillThere() {
  const screen = useScreen()
  const session = screen.session.value
  if (session.is !== 'warning') return null
  return <Asked resetAt={session.resetAt} />
}

function Asked({ resetAt }: { readonly resetAt: number }) {
  const screen = useScreen()
  const words = useWords()
  const dialog = useRef<HTMLDivElement>(null)
  // Before the frame in which what lies under it loses its focus.
  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const left = Math.max(0, Math.ceil((resetAt - screen.now.value) / 1000))
  return (
    <div class={styles.veil}>
      <div
        class={styles.card}
        ref={dialog}
        role="alertdialog"
        aria-modal="true"
        aria-label={words.stillThere}
      >
        <h2>{words.stillThere}</h2>
        <p>{words.leavingIn(left)}</p>
        <div class={styles.acts}>
          <Button wide look="fill" onPress={screen.stay}>
            {words.stay}
          </Button>
          <Button wide onPress={screen.leave}>
            {words.leave}
          </Button>
        </div>
      </div>
    </div>
  )
}
