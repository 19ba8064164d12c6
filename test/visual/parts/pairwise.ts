/**
 * All pairs: few rows in which every value of every parameter stands at least once beside every value of
 * every other one. Most faults hang on one or two things; the whole product is for `npm run soak`.
 */

export type Parameters = Readonly<Record<string, readonly unknown[]>>
export type Row<P extends Parameters> = { readonly [K in keyof P]: P[K][number] }

/** Every combination. */
export function product<P extends Parameters>(of: P): Row<P>[] {
  let rows: Record<string, unknown>[] = [{}]
  for (const [name, values] of Object.entries(of))
    rows = rows.flatMap((row) => values.map((it) => ({ ...row, [name]: it })))
  return rows as Row<P>[]
}

/** The same rows each time: greedy, by the order in which the parameters and values are given. */
export function pairwise<P extends Parameters>(of: P): Row<P>[] {
  const names = Object.keys(of)
  const sizes = names.map((it) => of[it]?.length ?? 0)
  const key = (a: number, x: number, b: number, y: number) => `${a}.${x} ${b}.${y}`
  const missing = new Set<string>()
  for (const [a] of names.entries())
    for (let b = a + 1; b < names.length; b++)
      for (let x = 0; x < (sizes[a] ?? 0); x++)
        for (let y = 0; y < (sizes[b] ?? 0); y++) missing.add(key(a, x, b, y))

  /** How many missing pairs this value would make with those already chosen. */
  const gain = (chosen: readonly (number | undefined)[], at: number, value: number): number =>
    chosen.reduce<number>((sum, other, to) => {
      if (other === undefined || to === at) return sum
      const pair = to < at ? key(to, other, at, value) : key(at, value, to, other)
      return sum + Number(missing.has(pair))
    }, 0)

  const rows: number[][] = []
  for (;;) {
    const [first] = missing
    if (first === undefined) break
    const chosen: (number | undefined)[] = names.map(() => undefined)
    for (const half of first.split(' ')) {
      const [at = 0, value = 0] = half.split('.').map(Number)
      chosen[at] = value
    }
    for (const [at] of names.entries()) {
      if (chosen[at] !== undefined) continue
      let best = rows.length % (sizes[at] ?? 1)
      for (let it = 0; it < (sizes[at] ?? 0); it++)
        if (gain(chosen, at, it) > gain(chosen, at, best)) best = it
      chosen[at] = best
    }
    const row = chosen as number[]
    for (const [a, x] of row.entries())
      for (const [b, y] of row.entries()) if (a < b) missing.delete(key(a, x, b, y))
    rows.push(row)
  }
  return rows.map(
    (row) => Object.fromEntries(names.map((it, at) => [it, of[it]?.[row[at] ?? 0]])) as Row<P>,
  )
}
