/**
 * Bodies of requests: no more is read than may come, and only JSON, since a form from a foreign page
 * could be sent without asking.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Refusal, type Reply, refuse } from '../../content/live/reply.ts'
import type { DoorEnv } from './door-env.ts'
import { statusOf } from './status.ts'

export const answer = (c: Context<DoorEnv>, reply: Reply<unknown>): Response => {
  if (!reply.ok && reply.retryAfterMs !== undefined)
    c.header('Retry-After', String(Math.ceil(reply.retryAfterMs / 1000)))
  return c.json(reply, statusOf(reply))
}

export const atMost = (maxSize: number): MiddlewareHandler<DoorEnv> =>
  bodyLimit({ maxSize, onError: (c) => answer(c, refuse('too_large')) })

export async function readJson(
  c: Context<DoorEnv>,
): Promise<{ ok: true; value: unknown } | Refusal> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return refuse('bad_input', { issues: [{ path: '', issue: 'format' }] })
  try {
    return { ok: true, value: JSON.parse(await c.req.text()) as unknown }
  } catch {
    return refuse('bad_input', { issues: [{ path: '', issue: 'format' }] })
  }
}
