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

/** Tells of each point taken how many are left, so that one taker learns that it took the last. */
export interface CountedLimit extends Limit {
  takeCounted(key: string): Promise<{ readonly refusal: Refusal | null; readonly left: number }>
}

export function createLimit(points: number, seconds: number): CountedLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  const takeCounted: CountedLimit['takeCounted'] = async (key) => {
    try {
      const { remainingPoints } = await limiter.consume(key)
      return { refusal: null, left: remainingPoints }
    } catch (result) {
      if (!(result instanceof RateLimiterRes)) throw result
      const retryAfterMs = Math.max(1, result.msBeforeNext)
      return { refusal: refuse('too_many', { retryAfterMs }), left: 0 }
    }
  }
  return {
    takeCounted,
    take: async (key) => (await takeCounted(key)).refusal,
    async giveBack(key) {
      await limiter.reward(key, 1)
    },
  }
}

/** All limits of the doors. */
export interface Limits {
  /** Failed sign-ins to one account from one address. */
  readonly signIn: CountedLimit
  /** Failed sign-ins from one address, to any accounts. */
  readonly signInAddress: CountedLimit
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
