/** The error card, and the boundary that puts it in the place of a part that broke: a wall never goes blank. */
import { Component, type ComponentChildren } from 'preact'
import styles from './error-card.module.css'
import { useFirstWords } from './words.ts'

export function ErrorCard() {
  const words = useFirstWords()
  return (
    <div class={styles.card} role="status">
      <p class={styles.title}>{words.boardFailed}</p>
      <p class={styles.hint}>{words.boardFailedHint}</p>
    </div>
  )
}

interface Props {
  readonly fallback: ComponentChildren
  readonly children: ComponentChildren
}

/**
 * Catches what a view throws, reports it to the page, and shows `fallback` instead, until something else
 * is to be shown: a pad at a counter is not left and opened again by anybody.
 */
export class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  override componentDidCatch(error: unknown) {
    reportError(error)
    this.setState({ broken: true })
  }

  override componentWillReceiveProps() {
    if (this.state.broken) this.setState({ broken: false })
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
