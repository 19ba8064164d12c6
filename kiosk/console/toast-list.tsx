/** The toasts at the foot of the console, heard by a screen reader as they come. */
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language.ts'
import styles from './toast-list.module.css'

export function ToastList() {
  const { toasts } = useDesk()
  const words = useWords()
  return (
    <div class={styles.toasts} role="status" aria-live="polite">
      {toasts.all.value.map((it) => (
        <p key={it.id} data-tone={it.tone}>
          <Icon name={it.tone === 'warn' ? 'warn' : 'check'} />
          <span>{it.text}</span>
          <button type="button" aria-label={words.close} onClick={() => toasts.drop(it.id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  )
}
