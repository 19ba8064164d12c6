/**
 * What every door answers: a value, or a refusal with a code from one closed list.
 * The words for a code are chosen by the reader's language (`content/locales`), never sent.
 */

/** The closed list of refusals. `internal` carries the id under which the bug was logged. */
export const codes = [
  'bad_input',
  'too_large',
  'unauthenticated',
  'forbidden',
  'not_found',
  'changed',
  'taken',
  'too_many',
  'wrong_claim',
  'already_claimed',
  'wrong_password',
  'insecure',
  'public_device',
  'ended_token',
  'unknown_screen',
  'refused_life',
  'ends_before_start',
  'until_needed',
  'not_published',
  'own_account',
  'disk_full',
  'busy',
  'offline',
  'internal',
] as const

export type Code = (typeof codes)[number]

/** One thing that is wrong in an input: the path to the field, and a word from the list of issues. */
export interface Issue {
  readonly path: string
  readonly issue: IssueWord
  readonly limit?: number
}

/** Why a field was refused; each has words in every locale. */
export const issueWords = [
  'missing',
  'unknown',
  'type',
  'empty',
  'too_long',
  'too_short',
  'too_small',
  'too_large',
  'not_allowed',
  'format',
  'guessable',
  'same',
] as const

export type IssueWord = (typeof issueWords)[number]

/** An expected no. */
export interface Refusal {
  readonly ok: false
  readonly code: Code
  /** Which fields were wrong, for `bad_input`. */
  readonly issues?: readonly Issue[]
  /** The current revision and what differs, for `changed`. */
  readonly current?: unknown
  /** Milliseconds to wait, for `too_many` and `busy`. */
  readonly retryAfterMs?: number
  /** The id under which the bug was logged, for `internal`. */
  readonly bug?: string
}

/** What every door answers. */
export type Reply<T> = { readonly ok: true; readonly value: T } | Refusal

/** A yes with its value. */
export const done = <T>(value: T): Reply<T> => ({ ok: true, value })

/** A no with its code. */
export const refuse = (code: Code, details: Omit<Refusal, 'ok' | 'code'> = {}): Refusal => ({
  ok: false,
  code,
  ...details,
})
