/**
 * Limits on how often. Every key names who is limited and from where: there is no global bucket, so a
 * flood from one address cannot lock out anybody at another (A31).
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Refusal, refuse } from '../../content/live/reply.ts'

export interface Limit {
  /** Uses up a point, or refuses with the time to wait. */
  take(key: string): Promise<Refusal | null>
  /** Gives the point back: what was taken was no offence. */
  giveBack(key: string): Promise<void>
}

export function createLimit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async take(key) {
      try {
        await limiter.consume(key)
        return null
      } catch (result) {
        if (!(result instanceof RateLimiterRes)) throw result
        return refuse('too_many', { retryAfterMs: Math.max(1, result.msBeforeNext) })
      }
    },
    async giveBack(key) {
      await limiter.reward(key, 1)
    },
  }
}

/** Takes from each in turn; the first refusal stands. */
export async function takeAll(
  takes: readonly (readonly [Limit, string])[],
): Promise<Refusal | null> {
  for (const [limit, key] of takes) {
    const refusal = await limit.take(key)
    if (refusal) return refusal
  }
  return null
}

/** All limits of the doors. */
export interface Limits {
  /** Failed sign-ins to one account from one address. */
  readonly signIn: Limit
  /** Failed sign-ins from one address, to any accounts. */
  readonly signInAddress: Limit
  readonly claim: Limit
  readonly enrol: Limit
  /** Commands and asks of one account from one address. */
  readonly staff: Limit
  /** Hellos, batches and proofs of one screen's token. */
  readonly screen: Limit
  /** Anything without a valid token or session, by address. */
  readonly stranger: Limit
}

export const createLimits = (): Limits => ({
  signIn: createLimit(5, 900),
  signInAddress: createLimit(50, 900),
  claim: createLimit(60, 60),
  enrol: createLimit(60, 60),
  staff: createLimit(600, 60),
  screen: createLimit(200, 10),
  stranger: createLimit(300, 60),
})
