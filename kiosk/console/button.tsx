/** Buttons of the desk. One `fill` in view; what cannot be done now is not shown, or says why. */
import type { ComponentChildren } from 'preact'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

interface Look {
  readonly kind?: 'fill' | 'plain' | 'danger' | 'quiet' | 'dangerFill'
  readonly icon?: IconName
  readonly children: ComponentChildren
}

interface ButtonProps extends Look {
  readonly onClick?: () => void
  readonly type?: 'button' | 'submit'
  /** Under way: pressing again does nothing, and a screen reader hears it. */
  readonly busy?: boolean
  readonly label?: string
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, children, onClick, type = 'button', busy = false, label } = props
  return (
    <button
      type={type}
      class={styles[kind]}
      aria-busy={busy}
      aria-disabled={busy}
      aria-label={label}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export function LinkButton({
  kind = 'plain',
  icon,
  children,
  href,
}: Look & { readonly href: string }) {
  return (
    <a class={styles[kind]} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
