/** A button: stands out by its sill, drops when pressed. One filled one per screen. */
import type { ComponentChildren } from 'preact'
import styles from './button.module.css'

interface Props {
  readonly onPress: () => void
  readonly look?: 'plain' | 'fill' | 'dark'
  readonly chosen?: boolean
  readonly disabled?: boolean
  /** Whether what it opens is open. */
  readonly expanded?: boolean
  readonly wide?: boolean
  readonly label?: string
  readonly children: ComponentChildren
}

export function Button({
  onPress,
  look = 'plain',
  chosen,
  disabled,
  expanded,
  wide,
  label,
  children,
}: Props) {
  return (
    <button
      type="button"
      class={styles.button}
      data-look={look}
      data-wide={wide}
      aria-pressed={chosen}
      aria-disabled={disabled}
      aria-expanded={expanded}
      aria-label={label}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </button>
  )
}
