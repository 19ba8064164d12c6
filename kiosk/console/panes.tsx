/** One lattice pane per screen: lit when it has painted this revision, dashed while not yet. */
import styles from './panes.module.css'

/** More screens than this are a figure only: nobody counts forty panes. */
const most = 16

export function Panes(props: {
  readonly painted: number
  readonly screens: number
  readonly large?: boolean
  /** The same in words, for who cannot see them. */
  readonly label: string
}) {
  const { painted, screens, large = false, label } = props
  if (screens === 0 || screens > most) return null
  return (
    <span class={large ? styles.large : styles.panes} role="img" aria-label={label}>
      {Array.from({ length: screens }, (_, at) => (
        <svg
          key={at}
          aria-hidden="true"
          viewBox="0 0 20 24"
          class={at < painted ? styles.lit : styles.dark}
        >
          <rect x="1.5" y="1.5" width="17" height="21" rx="4" />
          {at < painted && <path d="M10 2v20M2 12h16" />}
        </svg>
      ))}
    </span>
  )
}
