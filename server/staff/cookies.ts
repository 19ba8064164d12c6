/**
 * The two cookies. `sid` holds a session's token; over https it is `__Host-sid`, which no other
 * host and no plain page can set. `linli-screen` marks a browser that hangs in a hall.
 */
import type { Peer } from '../http/address.ts'

export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

type Way = Pick<Peer, 'https'>

const sessionName = (way: Way): string => (way.https ? '__Host-sid' : 'sid')

const flags = (way: Way): string =>
  `Path=/; HttpOnly; SameSite=Strict${way.https ? '; Secure' : ''}`

/** The session's token, when the header holds something of its shape. */
export function sessionToken(header: string | undefined, way: Way): string | null {
  const value = readCookie(header, sessionName(way))
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null
}

/** Without an age: it ends with the browser, or sooner on the server. */
export const sessionCookie = (token: string, way: Way): string =>
  `${sessionName(way)}=${token}; ${flags(way)}`

export const endSessionCookie = (way: Way): string =>
  `${sessionName(way)}=; ${flags(way)}; Max-Age=0`

const screenDays = 400

export const screenCookie = (way: Way): string =>
  `linli-screen=1; ${flags(way)}; Max-Age=${screenDays * 86_400}`

export const isScreenBrowser = (header: string | undefined): boolean =>
  readCookie(header, 'linli-screen') !== null
