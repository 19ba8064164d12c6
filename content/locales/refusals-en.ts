/** Words for every refusal, in English. */
import type { RefusalWords } from './refusals-zh.ts'

const characters = (n: number) => (n === 1 ? '1 character' : `${n} characters`)

export const refusalsEn: RefusalWords = {
  codes: {
    bad_input: 'Something is not filled in right. Please see the marked fields.',
    too_large: 'That is too much. Please shorten it.',
    unauthenticated: 'Your session has ended. Please sign in again.',
    forbidden: 'You may not do this. Please ask an administrator.',
    not_found: 'Not found. A colleague may have removed it.',
    changed:
      'A colleague changed this while you were editing. Both versions are kept: please choose.',
    taken: 'That name is taken. Please choose another.',
    too_many: 'Too many tries. Please wait a little.',
    wrong_claim:
      'The token is wrong or has expired. See the line the server printed when it started.',
    already_claimed: 'This installation already has an administrator. Please sign in.',
    wrong_password: 'Wrong account or password.',
    insecure:
      'This connection is not encrypted, so you cannot sign in from another computer. Open it with https, or sign in on the server itself.',
    public_device:
      'This device is a public screen of the hall, so nobody may sign in here. Please use an office computer.',
    ended_token: 'This screen was enrolled elsewhere, so its enrolment here has ended.',
    unknown_screen: 'There is no such screen.',
    refused_life: 'What this device sent was refused and is not counted.',
    ends_before_start: 'It must end after it starts.',
    until_needed: 'A notice needs an end date.',
    not_published: 'This has not been published.',
    own_account: 'Nobody changes their own rights or account. Please ask another administrator.',
    disk_full: "The server's disk is full, so nothing was saved. Please tell the administrator.",
    busy: 'The server is busy. Please try again in a moment.',
    offline: 'The server cannot be reached. Please check the network.',
    internal: 'Something went wrong in the program. It has been recorded.',
  },
  issues: {
    missing: () => 'Please fill this in',
    unknown: () => 'There is something unknown here',
    type: () => 'This is not the right kind of value',
    empty: () => 'Please fill this in',
    too_long: (limit) => (limit ? `At most ${characters(limit)}` : 'Too long'),
    too_short: (limit) => (limit ? `At least ${characters(limit)}` : 'Too short'),
    too_small: (limit) => (limit === undefined ? 'Too small' : `Not below ${limit}`),
    too_large: (limit) => (limit === undefined ? 'Too large' : `Not above ${limit}`),
    not_allowed: () => 'Not a possible choice',
    format: () => 'Not in the right format',
    guessable: () => 'Too easy to guess: choose another',
    same: () => 'The same as before: choose another',
  },
  retryIn: (seconds) =>
    `Try again in ${seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
  bug: (id) => `Fault number ${id}`,
}
