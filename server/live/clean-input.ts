/**
 * What no input may hold, whatever its schema says: characters that cannot be kept or that lie about
 * how a text reads, keys that reach into objects, numbers that are no longer exact, and bottomless nests.
 */
import type { GenericSchema, InferOutput } from 'valibot'
import { checkInput } from '../../content/live/issues.ts'
import { type Issue, type Refusal, refuse } from '../../content/live/reply.ts'

const deepest = 24
const widest = 20_000

/** Controls except tab and line ends, line and paragraph separators, bidi overrides, BOM, non-characters. */
const unclean =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u

/** Half a surrogate pair: it cannot be stored as UTF-8. */
const torn = /\p{Surrogate}/u

const reaching = new Set(['__proto__', 'constructor', 'prototype'])

const isPlain = (it: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(it)
  return prototype === Object.prototype || prototype === null
}

/** The first thing that is not clean, or null. */
export function uncleanPart(input: unknown): Issue | null {
  let seen = 0
  const look = (it: unknown, path: string, depth: number): Issue | null => {
    seen += 1
    if (depth > deepest || seen > widest) return { path: '', issue: 'too_large' }
    if (typeof it === 'string')
      return unclean.test(it) || torn.test(it) ? { path, issue: 'format' } : null
    if (typeof it === 'number')
      return Math.abs(it) <= Number.MAX_SAFE_INTEGER ? null : { path, issue: 'type' }
    if (it === null || it === undefined || typeof it === 'boolean') return null
    if (typeof it !== 'object') return { path, issue: 'type' }
    if (!Array.isArray(it) && !isPlain(it)) return { path, issue: 'type' }
    for (const key of Object.keys(it)) {
      if (reaching.has(key) || unclean.test(key) || torn.test(key))
        return { path, issue: 'unknown' }
      const issue = look(
        (it as Record<string, unknown>)[key],
        path === '' ? key : `${path}.${key}`,
        depth + 1,
      )
      if (issue) return issue
    }
    return null
  }
  return look(input, '', 0)
}

/** Judges an input by its schema and by what no input may hold; never throws. */
export function checkClean<S extends GenericSchema>(
  schema: S,
  input: unknown,
): { ok: true; value: InferOutput<S> } | Refusal {
  // Every input of ours has named fields; to a schema without any, a list would look like one.
  const checked = checkInput(schema, Array.isArray(input) ? null : input)
  if (!checked.ok) return refuse('bad_input', { issues: checked.issues })
  const unclean = uncleanPart(input)
  return unclean ? refuse('bad_input', { issues: [unclean] }) : checked
}
