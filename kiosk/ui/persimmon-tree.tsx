/** The tree in the sky: one fruit for each event of today that is running or still to come. */
import styles from './persimmon-tree.module.css'

/** Where fruits hang, in the order in which they are hung. */
const places = [
  [92, 118],
  [236, 104],
  [168, 66],
  [300, 150],
  [128, 178],
  [330, 84],
  [264, 40],
  [60, 176],
  [204, 168],
  [352, 190],
  [52, 70],
  [120, 44],
] as const

export function PersimmonTree({ fruits }: { readonly fruits: number }) {
  return (
    <svg class={styles.tree} viewBox="0 0 400 300" aria-hidden="true">
      <g class={styles.wood}>
        <path stroke-width="13" d="M226 310C222 250 232 220 206 190S150 130 92 84" />
        <path stroke-width="10" d="M218 226C250 190 300 160 330 50" />
        <path
          stroke-width="6"
          d="M176 148C176 110 170 80 168 32M262 176C280 140 300 140 300 116M286 142C260 110 240 90 236 70M246 84C256 50 264 30 264 6M206 190C190 190 150 180 128 146"
        />
      </g>
      <path
        class={styles.leaf}
        d="M60 84q24-24 40 2q-24 16-40-2zM190 34q12-28 36-18q-8 26-36 18zM330 46q26-22 42 2q-22 18-42-2zM312 122q26-12 36 10q-24 12-36-10z"
      />
      {places.slice(0, fruits).map(([x, y]) => (
        <g key={`${x}`} transform={`translate(${x} ${y})`}>
          <ellipse class={styles.fruit} cy="2" rx="27" ry="24" />
          <path class={styles.leaf} d="M-13-20Q0-28 13-20Q4-12 0-14Q-4-12-13-20z" />
        </g>
      ))}
    </svg>
  )
}
