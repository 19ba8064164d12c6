/** Outside: sky with distant ridges, and the grey-tile roof over the wall. */
import type { ComponentChildren } from 'preact'
import styles from './roof.module.css'

export const Sky = ({ children }: { readonly children: ComponentChildren }) => (
  <header class={styles.sky}>{children}</header>
)

export const Roof = () => <div class={styles.roof} />
