/** Accounts of staff: what is asked for when claiming an installation and when signing in. */
import * as v from 'valibot'

/** 2–32 letters, digits, dot, hyphen, underscore or Chinese characters; compared in lower case. */
export const accountNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  // Said as missing, which is more help than a word about its form.
  v.minLength(1),
  v.regex(/^[\p{Script=Han}a-z0-9._-]{2,32}$/u),
)

/** Length is what protects (NIST SP 800-63B §5.1.1.2: at least 8, no rules of composition); ours is 10. */
export const passwordSchema = v.pipe(v.string(), v.minLength(10), v.maxLength(128))

/** What colleagues read. */
export const memberNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30))

/** What makes the first administrator. */
export const claimSchema = v.strictObject({
  token: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  account: accountNameSchema,
  name: memberNameSchema,
  password: passwordSchema,
})
export type Claim = v.InferOutput<typeof claimSchema>

/** What lets a member of staff in; looser than the claim, so that a wrong guess is only wrong. */
export const signInSchema = v.strictObject({
  account: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(64)),
  password: v.pipe(v.string(), v.maxLength(256)),
})
export type SignIn = v.InferOutput<typeof signInSchema>

/** One's own password: whoever changes it shows that he knows the old one. */
export const ownPasswordSchema = v.pipe(
  v.strictObject({
    old: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    password: passwordSchema,
  }),
  v.forward(
    v.check((it) => it.old !== it.password, 'same'),
    ['password'],
  ),
)

/** What a desk learns before anybody signs in: the answer to `GET /api/v1/claim`. */
export interface DeskStanding {
  /** Somebody has claimed this installation. */
  readonly claimed: boolean
  /** This browser's session is valid. */
  readonly signedIn: boolean
}
