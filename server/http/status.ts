/** Which HTTP status goes with which refusal. */
import type { Code, Reply } from '../../content/live/reply.ts'

const statuses: Partial<Record<Code, 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503 | 507>> = {
  too_large: 413,
  unauthenticated: 401,
  ended_token: 401,
  forbidden: 403,
  own_account: 403,
  insecure: 403,
  public_device: 403,
  not_found: 404,
  changed: 409,
  taken: 409,
  already_claimed: 409,
  too_many: 429,
  internal: 500,
  busy: 503,
  disk_full: 507,
}

export const statusOf = (reply: Reply<unknown>) => (reply.ok ? 200 : (statuses[reply.code] ?? 400))
