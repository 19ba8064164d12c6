/** Rows for `it.each(named(list))('%s', (_, row) => …)`: `$name` would quote a long name and cut it, and `-t` not find it. */
export const named = <T extends { readonly name: string }>(
  list: readonly T[],
): (readonly [string, T])[] => list.map((it) => [it.name, it] as const)
