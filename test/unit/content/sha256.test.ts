import { createHash, pbkdf2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pbkdf2, sha256 } from '../../../content/screens/sha256.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const atOnce = async () => {}

describe('SHA-256', () => {
  // FIPS 180-4, examples of NIST.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of a known text', (text, digest) => {
    expect(sha256(bytes(text))).toBe(digest)
  })

  it('is the one that Node knows, for anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (it) => {
        expect(sha256(it)).toBe(createHash('sha256').update(it).digest('hex'))
      }),
    )
  })
})

describe('PBKDF2', () => {
  // RFC 7914 §11, the first 32 of its 64 bytes.
  it.each([
    ['passwd', 'salt', 1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'],
    [
      'Password',
      'NaCl',
      80_000,
      '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56',
    ],
  ])('of a known password', async (password, salt, rounds, digest) => {
    expect(await pbkdf2(bytes(password), bytes(salt), rounds, atOnce)).toBe(digest)
  })

  it('is the one that Node knows, for anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 64 }),
        fc.uint8Array({ maxLength: 100 }),
        fc.integer({ min: 1, max: 40 }),
        async (password, salt, rounds) => {
          const right = pbkdf2Sync(password, salt, rounds, 32, 'sha256').toString('hex')
          expect(await pbkdf2(password, salt, rounds, atOnce)).toBe(right)
        },
      ),
    )
  })

  it('stops for breath after every slice, so that the glass is painted meanwhile', async () => {
    let breaths = 0
    const breathe = async () => void breaths++
    await pbkdf2(bytes('p'), bytes('s'), 3500, breathe)
    expect(breaths).toBe(3)
  })
})
