/** The counter at which somebody was just served: what the question is about. */
import styles from './counter-scene.module.css'

export function CounterScene() {
  return (
    <svg class={styles.scene} viewBox="0 0 968 330" aria-hidden="true">
      <path class={styles.edge} d="M0 252h968v16H0z" />
      <path class={styles.front} d="M40 268h888v62H40z" />
      <path
        class={styles.shelf}
        d="M80 252V96h190v156M698 252V96h190v156M80 148h190M143 96v52M207 96v52M698 148h190M761 96v52M825 96v52"
      />
      <circle class={styles.edge} cx="386" cy="132" r="40" />
      <path class={styles.edge} d="M318 252v-10a68 68 0 0 1 136 0v10z" />
      <circle class={styles.guest} cx="590" cy="126" r="41" />
      <path class={styles.coat} d="M520 252v-12a70 70 0 0 1 140 0v12z" />
      <path
        class={styles.said}
        d="M464 36h64a14 14 0 0 1 14 14v22a14 14 0 0 1-14 14h-34l-18 16v-16h-12a14 14 0 0 1-14-14V50a14 14 0 0 1 14-14z"
      />
      <path class={styles.line} d="M470 55h52M470 70h32" />
    </svg>
  )
}
