/**
 * The address under which people outside the hall reach the server, where the person who installed it
 * named one: a wall may then carry a code that leads to the whole of a notice on a reader's own phone.
 */

/** The body of the `origin` item. `url` is an origin without a path: `https://hall.example`. */
export interface Origin {
  readonly url: string
}

/** What this build can read. */
export const originVersion = 1

/** Where a notice can be read by everybody, as `server/http/notice-page.ts` answers it. */
export const noticeAddress = (url: string, id: string): string =>
  `${url}/n/${encodeURIComponent(id)}`
