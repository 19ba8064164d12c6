/**
 * Enrolment links. A link's secret is derived from the installation's key, the screen and the link's
 * version, so it is kept nowhere, may be printed again, and ends when the version is raised.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const keyLength = 32

/**
 * The installation's key: made once, readable by its owner only. So is the data folder, when it is made
 * here: the database in it holds hashes of passwords and tokens.
 */
export async function readInstallationKey(data: string): Promise<Buffer> {
  await mkdir(data, { recursive: true, mode: 0o700 })
  const path = join(data, 'secret')
  const beside = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(beside, randomBytes(keyLength), { mode: 0o600, flush: true })
  try {
    await link(beside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(beside)
  }
  const key = await readFile(path)
  if (key.length !== keyLength) throw new Error('the file "secret" in the data folder is damaged')
  return key
}

/** Tells one key from another and nothing of either: a key is 32 random bytes. */
export const fingerprintOf = (key: Buffer): string =>
  createHash('sha256').update('linli key').update(key).digest('hex')

const mac = (key: Buffer, screen: string, version: number): Buffer =>
  createHmac('sha256', key).update(`${screen}:${version}`).digest()

export const linkSecret = (key: Buffer, screen: string, version: number): string =>
  `${screen}.${mac(key, screen, version).toString('base64url')}`

/** The screen that a secret speaks of, whether or not it is true. */
export function screenOfSecret(secret: string): string | null {
  const at = secret.lastIndexOf('.')
  return at > 0 ? secret.slice(0, at) : null
}

/** Compares in constant time. */
export function isLinkSecret(
  key: Buffer,
  secret: string,
  screen: string,
  version: number,
): boolean {
  const given = Buffer.from(secret.slice(secret.lastIndexOf('.') + 1), 'base64url')
  const right = mac(key, screen, version)
  return given.length === right.length && timingSafeEqual(given, right)
}

/** The page that enrols a screen; the secret stands behind `#`, so it reaches no log on the way. */
export const linkPath = (slot: string, secret: string): string =>
  `/screen/?slot=${encodeURIComponent(slot)}#link=${secret}`
