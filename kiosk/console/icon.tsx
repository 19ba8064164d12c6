/** Icons of the console on a 24 grid; a word always stands beside them. */
import styles from './icon.module.css'

const paths = {
  announcements: 'M6 3.5h8.5L18.5 8v12.500H6zM9 12h6.500M9 16h6.5',
  calendar:
    'M6 5h12a2.500 2.500 0 0 1 2.500 2.500V18a2.500 2.500 0 0 1-2.500 2.500H6A2.500 2.500 0 0 1 3.500 18V7.500A2.500 2.500 0 0 1 6 5zM3.500 10h17M8 3v4M16 3v4',
  projects: 'M4 20V9.500L12 4l8 5.500V20zM9.500 20v-6h5v6',
  volunteers:
    'M5.800 8a3.200 3.200 0 1 0 6.400 0a3.200 3.200 0 1 0-6.400 0M2.800 19.500c0-4 2.600-6 6.200-6s6.200 2 6.200 6M15.500 5.200a3 3 0 0 1 0 5.700M17.500 14c2.400.700 3.700 2.600 3.700 5.500',
  satisfaction:
    'M3.500 12a8.500 8.500 0 1 0 17 0a8.500 8.500 0 1 0-17 0M8.500 14.500c2 2.300 5 2.300 7 0M9 9.700v.200M15 9.700v.200',
  screens:
    'M5 4.500h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM9 20h6M12 16.500V20',
  colleagues:
    'M8.500 7.500a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0-7 0M4.500 20.500c0-4.200 3-6.700 7.500-6.700s7.500 2.500 7.500 6.700z',
  account:
    'M3.500 12a8.500 8.500 0 1 0 17 0a8.500 8.500 0 1 0-17 0M9 10a3 3 0 1 0 6 0a3 3 0 1 0-6 0M6.500 18.300c.800-2.300 2.900-3.300 5.500-3.300s4.700 1 5.500 3.300',
  plus: 'M12 5v14M5 12h14',
  find: 'M4 10.500a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0-13 0M15.500 15.500l5 5',
  back: 'M14.500 5 8 12l6.500 7',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm4.500 12.500 5 5 10-11',
  warn: 'M12 4 2.500 20h19zM12 10v4.500M12 17.200v.300',
  leave: 'M14 4H6v16h8M10 12h11M17.500 8l4 4-4 4',
  language:
    'M3.500 12a8.500 8.500 0 1 0 17 0a8.500 8.500 0 1 0-17 0h17M12 3.500c3 2.500 3.500 5.500 3.500 8.500s-.5 6-3.500 8.500c-3-2.500-3.500-5.500-3.500-8.500S9 6 12 3.500z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
