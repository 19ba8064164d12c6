/**
 * A visit at a screen as a small state machine: attract → first touch only wakes → active → after a
 * minute of silence a visible countdown → reset. Pure: time comes in with each event.
 */

/** `attract`: nobody is here. `active`: someone is. `warning`: 继续使用吗？ until `resetAt`. */
export type SessionState =
  | { readonly is: 'attract' }
  | { readonly is: 'active'; readonly quietSince: number }
  | { readonly is: 'warning'; readonly resetAt: number }
