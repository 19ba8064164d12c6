/** Runs `scribe.ts` at a place until it has done what is asked, and kills it as a power cut would. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { inject, onTestFinished } from 'vitest'
import { builtThread } from '../../../tools/built-threads.ts'
import type { Place } from '../../../tools/stores.ts'
import { trialParts } from './trial-parts.ts'

const scribe = new URL('./scribe.ts', import.meta.url)

export interface Scribe {
  readonly holdsLease: boolean
  /** The notes it was told are kept, up to its end. */
  kill(): Promise<string[]>
}

/** Resolves when the process has had `notes` acknowledged. */
export async function startScribe(place: Place, notes: number): Promise<Scribe> {
  const built = inject('threads')
  const threads = {
    writer: builtThread(built, trialParts.writer),
    reader: builtThread(built, trialParts.reader),
  }
  const script = fileURLToPath(builtThread(built, scribe))
  const child = spawn(process.execPath, [script, JSON.stringify(place), JSON.stringify(threads)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A test that failed before it killed it leaves nothing behind that writes for ever.
  onTestFinished(() => void child.kill('SIGKILL'))
  const kept: string[] = []
  let holdsLease = false
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the scribe ended by itself')))
    createInterface(child.stdout).on('line', (line) => {
      const [what, value = ''] = line.split(' ')
      if (what === 'lease') holdsLease = value === 'true'
      else kept.push(value)
      if (kept.length === notes) resolve()
    })
  })
  return {
    holdsLease,
    async kill() {
      child.kill('SIGKILL')
      await ended
      return kept
    },
  }
}
