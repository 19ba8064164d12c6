/**
 * Many rows in one parameter, so that a hot statement has one text however many rows there are: it is
 * prepared once, and neither database meets its limit of parameters.
 *
 * `json_each` of an *object* is spoken by both databases alike (`key`, `value`), and so is `->>`.
 */

/** `from json_each(${rowsOf(rows)}) r`, then `r.value ->> 'column'`; the order of `rows` is kept. */
export function rowsOf(rows: readonly object[]): string {
  const parts: string[] = []
  for (let i = 0; i < rows.length; i++) parts.push(`"${i}":${JSON.stringify(rows[i])}`)
  return `{${parts.join(',')}}`
}

/** `in (select key from json_each(${keysOf(ids)}))`. */
export function keysOf(ids: Iterable<string>): string {
  return JSON.stringify(Object.fromEntries(Array.from(ids, (id) => [id, 1])))
}
