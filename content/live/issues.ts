/** Turns what a schema found wrong into issues that have words in every language. */
import * as v from 'valibot'
import { type Issue, type IssueWord, issueWords } from './reply.ts'

const words: Record<string, IssueWord> = {
  min_length: 'too_short',
  max_length: 'too_long',
  min_value: 'too_small',
  max_value: 'too_large',
  non_empty: 'empty',
  picklist: 'not_allowed',
  literal: 'not_allowed',
  variant: 'not_allowed',
  regex: 'format',
  check: 'format',
  strict_object: 'unknown',
}

function wordFor(issue: v.BaseIssue<unknown>): IssueWord {
  if (issue.input === undefined) return 'missing'
  if (issue.type === 'min_length' && issue.requirement === 1) return 'empty'
  // A check may bring its own word.
  return issueWords.find((it) => it === issue.message) ?? words[issue.type] ?? 'type'
}

/** At most this many issues are named: a person mends a few, and an attacker gains nothing by more. */
const most = 20

/** The issues of a failed parse, path joined by dots. Values are never echoed. */
export function issuesOf(found: readonly v.BaseIssue<unknown>[]): Issue[] {
  return found.slice(0, most).map((it) => ({
    path: v.getDotPath(it) ?? '',
    issue: wordFor(it),
    ...(typeof it.requirement === 'number' ? { limit: it.requirement } : {}),
  }))
}

/** Parses `input`, or says what is wrong with it; never throws. */
export function checkInput<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): { ok: true; value: v.InferOutput<S> } | { ok: false; issues: Issue[] } {
  const result = v.safeParse(schema, input, { abortPipeEarly: true })
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, issues: issuesOf(result.issues) }
}
