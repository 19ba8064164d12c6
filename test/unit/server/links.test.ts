import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isLinkSecret, linkSecret, readInstallationKey } from '../../../server/screens/links.ts'

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'linli-key-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return join(made, 'data')
}

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

describe('the installation’s key', () => {
  it('is made once, also by two that start together, for its owner’s eyes only', async () => {
    const data = await folder()
    const [one, other] = await Promise.all([readInstallationKey(data), readInstallationKey(data)])
    expect(one).toEqual(other)
    expect(await readInstallationKey(data)).toEqual(one)
    // Windows has no such modes.
    if (process.platform === 'win32') return
    expect(await modeOf(data)).toBe(0o700)
    expect(await modeOf(join(data, 'secret'))).toBe(0o600)
  })

  it('makes links that end with their version, and are worth nothing under another key', async () => {
    const [key, foreign] = [
      await readInstallationKey(await folder()),
      await readInstallationKey(await folder()),
    ]
    const secret = linkSecret(key, 'hall', 1)
    expect(isLinkSecret(key, secret, 'hall', 1)).toBe(true)
    expect(isLinkSecret(key, secret, 'hall', 2)).toBe(false)
    expect(isLinkSecret(key, secret, 'other', 1)).toBe(false)
    expect(isLinkSecret(foreign, secret, 'hall', 1)).toBe(false)
    expect(isLinkSecret(key, 'hall.', 'hall', 1)).toBe(false)
  })
})
