/** Asks the server for a token, over HTTP. */
import type { Enrol, Enrolled } from '../../content/live/hello.ts'
import { type Reply, refuse } from '../../content/live/reply.ts'

export async function askEnrol(it: Enrol): Promise<Reply<Enrolled>> {
  try {
    const answer = await fetch('/api/v1/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(it),
    })
    return (await answer.json()) as Reply<Enrolled>
  } catch {
    return refuse('offline')
  }
}
