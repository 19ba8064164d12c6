/** Outside: sky with distant ridges, and the grey-tile roof over the wall. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import styles from './roof.module.css'

export function Sky({ children }: { readonly children: ComponentChildren }) {
  return (
    <header class={styles.sky}>
      <svg
        class={styles.hills}
        viewBox="0 0 1080 260"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class={styles.far} d="M0 190h120l20-34h200l24 34h170l26-46h250l26 46h244v80H0z" />
        <path class={styles.near} d="M0 226h60l22-30h300l24 30h250l20-28h260l22 28h142v60H0z" />
      </svg>
      {children}
    </header>
  )
}

export function Roof() {
  const id = useId()
  return (
    <svg class={styles.roof} aria-hidden="true">
      <pattern id={id} width="40" height="84" patternUnits="userSpaceOnUse">
        <rect class={styles.tile} width="40" height="58" />
        <rect class={styles.ridge} x="9" width="22" height="58" />
        <path
          class={styles.edge}
          d="M-10 58C-10 71-3 74 0 80C3 74 10 71 10 58zM30 58C30 71 37 74 40 80C43 74 50 71 50 58z"
        />
        <rect class={styles.edge} y="55" width="40" height="5" />
        <circle class={styles.end} cx="20" cy="60" r="11.6" />
        <circle class={styles.ridge} cx="20" cy="60" r="4" />
      </pattern>
      <rect width="100%" height="84" fill={`url(#${id})`} />
      <rect class={styles.edge} width="100%" height="20" />
      <rect class={styles.ridge} y="13" width="100%" height="4" />
    </svg>
  )
}
