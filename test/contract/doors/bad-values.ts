/** Inputs that must never be taken: each leaf of a good one replaced, left out, or joined by a stranger. */

/** Bad at any place of any input. */
export const badValues: readonly unknown[] = [
  { a: 1 },
  [[]],
  -1.5,
  1e308,
  'NUL\u0000',
  'line\u2028end',
  'turned\u202eround',
  'torn\ud800',
  'x'.repeat(30_000),
]

type Path = readonly (string | number)[]

function leavesOf(it: unknown, path: Path = []): Path[] {
  if (typeof it !== 'object' || it === null) return [path]
  const inside = Object.entries(it).flatMap(([key, value]) =>
    leavesOf(value, [...path, Array.isArray(it) ? Number(key) : key]),
  )
  return path.length === 0 ? inside : [path, ...inside]
}

function withAt(it: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (first === undefined) return change(it)
  const copy = structuredClone(it) as Record<string | number, unknown>
  const value = withAt(copy[first], rest, change)
  if (value === undefined) delete copy[first]
  else copy[first] = value
  return copy
}

export interface BadInput {
  readonly what: string
  readonly input: unknown
}

/** `optional`: names that may be left out. */
export function badInputsOf(good: object, optional: readonly string[] = []): BadInput[] {
  const found: BadInput[] = []
  const add = (what: string, input: unknown) => found.push({ what, input })
  for (const path of leavesOf(good)) {
    const name = path.join('.')
    for (const bad of badValues) {
      // A clock may be behind: of this one number less than nothing is good.
      if (name === 'at.offset' && bad === -1.5) continue
      add(
        `${name} = ${JSON.stringify(bad).slice(0, 30)}`,
        withAt(good, path, () => bad),
      )
    }
    const isElement = typeof path.at(-1) === 'number'
    if (!isElement && !optional.includes(name))
      add(
        `${name} missing`,
        withAt(good, path, () => undefined),
      )
  }
  add('an extra key', { ...good, extra: 1 })
  const reaching = Object.defineProperty({ ...good }, '__proto__', {
    value: { role: 'admin' },
    enumerable: true,
  })
  add('__proto__', reaching)
  for (const it of [null, 7, 'text', [], [good], true]) add(JSON.stringify(it).slice(0, 20), it)
  return found
}
