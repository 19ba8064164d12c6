/** A question over the page: the browser's own modal dialog, so focus, Escape and the way back are right. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Refusal } from '../../content/live/reply.ts'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { useWords } from './language.ts'
import { Held } from './states.tsx'
import { WholeWords } from './whole-words.tsx'

export function Dialog(props: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** The buttons, the main one last. */
  readonly actions?: ComponentChildren
  /** None of the buttons leads back: one of its own does. */
  readonly closable?: boolean
  /** What was refused last: the first field that is wrong then has the focus. */
  readonly refusal?: Refusal | null
  /** The dialog is a form: Enter in a field does what the button of type `submit` does. */
  readonly onSubmit?: () => void
}) {
  const words = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Where a button at the foot is all that takes the focus, one reads from the beginning all the same.
    dialog?.scrollTo(0, 0)
    return () => dialog?.close()
  }, [])
  useEffect(() => {
    if (props.refusal) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [props.refusal])
  const inside = (
    <>
      <div class={styles.body}>{props.children}</div>
      <div class={styles.actions}>
        {props.actions}
        {(props.closable || !props.actions) && (
          <Button onClick={props.onClose}>{words.close}</Button>
        )}
      </div>
    </>
  )
  return (
    <dialog
      ref={ref}
      class={styles.dialog}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <h2 id={title}>
        <WholeWords text={props.title} />
      </h2>
      {props.onSubmit ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            props.onSubmit?.()
          }}
        >
          {inside}
        </form>
      ) : (
        inside
      )}
    </dialog>
  )
}

/** At the foot of a dialog that is a form: 不了, and the one filled button that sends it. */
export function SubmitActions(props: {
  readonly yes: string
  readonly busy: boolean
  readonly onNo: () => void
}) {
  const words = useWords()
  return (
    <>
      <Button onClick={props.onNo}>{words.cancel}</Button>
      <Button kind="fill" type="submit" busy={props.busy}>
        {props.yes}
      </Button>
    </>
  )
}

/** A yes-or-no before something that cannot be taken back at once. 不了 has the focus first. */
export function Confirm(props: {
  readonly title: string
  readonly why: string
  readonly yes: string
  /** Other words than 不了, where that would not be clear. */
  readonly no?: string
  readonly busy?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}) {
  const words = useWords()
  return (
    <Dialog
      title={props.title}
      onClose={props.onNo}
      actions={
        <>
          <Button onClick={props.onNo}>{props.no ?? words.cancel}</Button>
          <Button kind="dangerFill" busy={props.busy ?? false} onClick={props.onYes}>
            {props.yes}
          </Button>
        </>
      }
    >
      <p>{props.why}</p>
      <Held busy={props.busy ?? false} />
    </Dialog>
  )
}
