/** An enrolment link as an address that can be opened on the screen: shown once, to be copied. */
import { Button } from '../button.tsx'
import { useDesk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { useWords } from '../language.ts'
import styles from './screens-desk.module.css'

export function LinkDialog(props: { readonly link: string; readonly onClose: () => void }) {
  const { link, onClose } = props
  const desk = useDesk()
  const { screens: words, close } = useWords()
  const address = new URL(link, location.origin).href
  // Away from https and localhost a page may not write the clipboard: the text selects whole instead.
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => desk.toasts.say(words.copied),
      () => desk.toasts.say(words.notCopied, 'warn'),
    )
  return (
    <Dialog
      title={words.linkTitle}
      onClose={onClose}
      actions={
        <>
          {'clipboard' in navigator && <Button onClick={copy}>{words.copy}</Button>}
          <Button kind="fill" onClick={onClose}>
            {close}
          </Button>
        </>
      }
    >
      <p>{words.linkWhy}</p>
      <p>{words.linkOnce}</p>
      <code class={styles.link}>{address}</code>
    </Dialog>
  )
}
