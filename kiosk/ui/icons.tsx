/** Icons on a 24 grid, 2.2 stroke, round ends; always with a word beside them. */
import styles from './icons.module.css'

const paths = {
  home: 'M2.5 10.5C6 10 9.5 8 12 4.5c2.5 3.5 6 5.5 9.5 6M5 11v9h14v-9M10 20v-5.5h4V20',
  language:
    'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0h17M12 3.5c3 2.5 3.5 5.5 3.5 8.5s-.5 6-3.5 8.5c-3-2.5-3.5-5.5-3.5-8.5S9 6 12 3.5z',
  back: 'M14.5 5 8 12l6.5 7',
  next: 'm9.5 5 6.5 7-6.5 7',
  up: 'm5 15 7-6.5 7 6.5',
  down: 'm5 9 7 6.5 7-6.5',
  elder: 'm2.5 18 5-12 5 12M4.3 14h6.4M14.5 18l3.4-8 3.4 8M15.7 15.5h4.4',
  low: 'M9.5 3.2a1.2 1.2 0 1 0 .01 0M10 8.5V14h5.5l2.5 5.5 2.5-1M10 10.5h4.5M7.5 11.5a5 5 0 1 0 6.8 6.5',
  contrast:
    'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 4v16M13.7 5v14M15.4 5.5v13M17 7v10M18.6 9v6',
  aloud: 'M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  check: 'm4.5 12.5 5 5 10-11',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5l5 5',
  undo: 'M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3',
  hand: 'M9 11V5.5a1.7 1.7 0 0 1 3.4 0V11l4.6.9a2.5 2.5 0 0 1 2 2.8l-.6 3.6a3 3 0 0 1-3 2.5h-3.8a3 3 0 0 1-2.4-1.2L5 14.8a1.6 1.6 0 0 1 2.4-2L9 14.3z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
