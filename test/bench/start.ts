/** How soon the built server answers, and what it takes of the memory. */
import { readFileSync } from 'node:fs'
import { launchServer } from '../tools/server-process.ts'
import { ms, type Row, spread } from './row.ts'

const starts = 3

/** Null where the system does not tell. */
function memoryOf(pid: number | undefined): number | null {
  try {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kb) / 1024
  } catch {
    return null
  }
}

async function answered(port: number): Promise<void> {
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (it) => it.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((again) => {
      setTimeout(again, 5)
    })
  }
}

export async function start(): Promise<readonly Row[]> {
  const server = await launchServer()
  try {
    const took: number[] = []
    for (let n = 0; n < starts; n++) {
      await server.stop()
      const began = performance.now()
      const started = server.start()
      await answered(server.port)
      took.push(performance.now() - began)
      await started
    }
    const memory = memoryOf(server.pid())
    return [
      {
        what: 'start of the built server until it answers',
        measured: spread(took),
        bound: `aim ≤ ${ms(500)}`,
        isMet: null,
        ...(memory === null ? {} : { beside: `${memory.toFixed(0)} MB of memory (RSS) then` }),
      },
    ]
  } finally {
    await server.end()
  }
}
