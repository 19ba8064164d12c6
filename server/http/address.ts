/**
 * Where a request comes from and over what: its address, whether it is this very machine, whether the
 * way is safe for a password. A proxy's word is taken only when that proxy was named in the settings.
 */
import type { IncomingMessage } from 'node:http'
import type { Settings } from '../settings.ts'

export interface Peer {
  /** The visitor's address; several of one IPv6 household (/64) count as one in `key`. */
  readonly address: string
  /** What limits are kept by. */
  readonly key: string
  /** A browser on this machine, with nothing between. */
  readonly local: boolean
  readonly https: boolean
  /** Own origin as this request names it, e.g. `http://127.0.0.1:4180`. */
  readonly origin: string
}

type Request = Pick<IncomingMessage, 'headers' | 'socket'>

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()

const isLoopback = (address: string): boolean => /^127\./.test(address) || address === '::1'

const isLocalName = (host: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host)

/** The first four groups of an IPv6 address, written out; an IPv4 address as it is. */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  return `${[...front, ...Array(zeros).fill('0'), ...back].slice(0, 4).join(':')}::/64`
}

/** The last address in the chain that no trusted proxy vouches for. */
function visitor(direct: string, forwarded: string, trusted: readonly string[]): string {
  let address = direct
  const chain = forwarded
    .split(',')
    .map((it) => plain(it.trim()))
    .filter((it) => /^[0-9a-f.:]{2,45}$/.test(it))
  while (trusted.includes(address)) {
    const before = chain.pop()
    if (!before) break
    address = before
  }
  return address
}

const one = (header: string | string[] | undefined): string =>
  (Array.isArray(header) ? header.join(',') : header) ?? ''

/** Reads it all from a request; what a stranger forges is not believed. */
export function peerOf(
  request: Request,
  settings: Pick<Settings, 'trustedProxies' | 'publicUrl'>,
): Peer {
  const direct = plain(request.socket.remoteAddress ?? '')
  const trusted = settings.trustedProxies.map(plain)
  const forwarded = one(request.headers['x-forwarded-for'])
  const byProxy = trusted.includes(direct)
  const address = visitor(direct, forwarded, trusted)
  const host = one(request.headers.host).toLowerCase()
  const publicHost = settings.publicUrl ? new URL(settings.publicUrl).host : null
  const https =
    (byProxy && one(request.headers['x-forwarded-proto']).trim() === 'https') ||
    (publicHost === host && settings.publicUrl?.startsWith('https:') === true)
  const passedOn =
    forwarded !== '' || request.headers.forwarded !== undefined || request.headers.via !== undefined
  return {
    address,
    key: addressKey(address),
    local: isLoopback(direct) && !passedOn && isLocalName(host),
    https,
    origin: `${https ? 'https' : 'http'}://${host}`,
  }
}
