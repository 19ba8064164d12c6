/** Makes the lock of a new PIN, before the transaction: the PIN itself goes no further than here. */
import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { type PinLock, pinRounds } from '../../content/screens/pin.ts'

const derive = promisify(pbkdf2)

export async function newPinLock(pin: string): Promise<PinLock> {
  const salt = randomBytes(16).toString('hex')
  const digest = await derive(pin, salt, pinRounds, 32, 'sha256')
  return { salt, rounds: pinRounds, digest: digest.toString('hex') }
}
