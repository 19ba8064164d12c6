/**
 * The five faces. Eyes, brow and mouth all change, so that they can be told apart without colour;
 * a word always stands with each.
 */
import type { JSX } from 'preact'
import type { Grade } from '../../content/satisfaction/points.ts'
import styles from './faces.module.css'

const dots = (y: number) => (
  <>
    <circle cx="42" cy={y} r="6.5" />
    <circle cx="78" cy={y} r="6.5" />
  </>
)

const features: Record<Grade, JSX.Element> = {
  5: (
    <>
      <path class={styles.line} d="M32 50q9-13 18 0M70 50q9-13 18 0" />
      <path d="M34 64c6 22 46 22 52 0z" />
    </>
  ),
  4: (
    <>
      {dots(48)}
      <path class={styles.line} d="M36 70c10 16 38 16 48 0" />
    </>
  ),
  3: (
    <>
      {dots(50)}
      <path class={styles.line} d="M40 76h40" />
    </>
  ),
  2: (
    <>
      {dots(54)}
      <path class={styles.line} d="M32 42l14-5M88 42l-14-5M38 84c10-14 34-14 44 0" />
    </>
  ),
  1: (
    <>
      {dots(56)}
      <path class={styles.line} d="M30 38l20 9M90 38l-20 9" />
      <path d="M36 90c8-24 40-24 48 0z" />
    </>
  ),
}

export function Face({ grade }: { readonly grade: Grade }) {
  return (
    <svg class={styles.face} data-grade={grade} viewBox="0 0 120 120" aria-hidden="true">
      <circle class={styles.skin} cx="60" cy="60" r="55" />
      {features[grade]}
    </svg>
  )
}
