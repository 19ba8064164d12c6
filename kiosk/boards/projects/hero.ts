/** Which of a project's figures leads on a wall: the first that is not money, because it is about people. Pure. */
import type { Figure } from './figures.tsx'

export function heroOf(figures: readonly Figure[]): {
  readonly hero: Figure | null
  readonly beside: readonly Figure[]
} {
  const hero = figures.find((it) => it.quantity.unit.zh !== '元') ?? figures[0] ?? null
  return { hero, beside: figures.filter((it) => it !== hero) }
}
