/**
 * Settings come from the environment and from nowhere else. Each has a safe default and a sentence;
 * an invalid one is refused at start, by name and with the reason.
 */
import { join, resolve } from 'node:path'
import * as v from 'valibot'

interface Setting<S extends v.GenericSchema<string, unknown>> {
  readonly schema: S
  /** As written in the table; null when there is none. */
  readonly fallback: string | null
  /** What it is for, as README says it. */
  readonly sentence: string
  /** What a value must be, as the refusal says it. */
  readonly must: string
}

const setting = <S extends v.GenericSchema<string, unknown>>(
  schema: S,
  fallback: string | null,
  must: string,
  sentence: string,
): Setting<S> => ({ schema, fallback, must, sentence })

const whole = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,12}$/),
    v.transform(Number),
    v.number(),
    v.minValue(min),
    v.maxValue(max),
  )

const flag = v.pipe(
  v.picklist(['0', '1']),
  v.transform((it) => it === '1'),
)

const isZone = (it: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: it })
    return true
  } catch {
    return false
  }
}

const isUrl = (protocols: readonly string[]) => (it: string) =>
  URL.canParse(it) && protocols.includes(new URL(it).protocol)

const folder = v.pipe(v.string(), v.minLength(1))

const list = {
  PORT: setting(
    whole(0, 65_535),
    '4180',
    'a port, 0 to 65535 (0: any free one)',
    'The port to listen on.',
  ),
  HOST: setting(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:_-]{1,255}$/)),
    '127.0.0.1',
    'an address or a host name',
    'The address to listen on; 0.0.0.0 lets other machines in.',
  ),
  LINLI_DATA: setting(
    folder,
    './data',
    'a folder',
    'The folder that holds everything kept; nodes over one PostgreSQL share its file `secret`.',
  ),
  LINLI_MEDIA: setting(
    folder,
    '$LINLI_DATA/media',
    'a folder',
    'The folder of pictures and films, shared by all nodes.',
  ),
  DATABASE_URL: setting(
    v.pipe(v.string(), v.check(isUrl(['postgres:', 'postgresql:']))),
    null,
    'a postgres:// address',
    'A PostgreSQL database to use in place of the SQLite file in the data folder.',
  ),
  PUBLIC_URL: setting(
    v.pipe(
      v.string(),
      v.check(isUrl(['http:', 'https:'])),
      // Pipes go on after a failed check, so this one must stand alone too.
      v.check((it) => URL.canParse(it) && new URL(it).href === `${new URL(it).origin}/`),
      v.transform((it) => new URL(it).origin),
    ),
    null,
    'an http:// or https:// address without a path',
    'The address under which people outside reach this server; walls then carry a code that opens a notice on a phone.',
  ),
  LINLI_ZONE: setting(
    v.pipe(v.string(), v.check(isZone)),
    'Asia/Shanghai',
    'a time zone such as Asia/Shanghai',
    'The time zone in which a new installation begins; a centre keeps its own.',
  ),
  LINLI_ALLOW_INSECURE_SIGN_IN: setting(
    flag,
    '0',
    '0 or 1',
    'Lets staff sign in from other machines over plain http; their passwords can then be overheard.',
  ),
  LINLI_TRUSTED_PROXIES: setting(
    v.pipe(
      v.string(),
      v.transform((it) => it.split(',').map((one) => one.trim())),
      v.array(v.pipe(v.string(), v.regex(/^[0-9a-fA-F.:]{2,45}$/))),
    ),
    null,
    'addresses, separated by commas',
    'The addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.',
  ),
  LINLI_SESSION_IDLE_MINUTES: setting(
    whole(1, 1440),
    '30',
    'minutes, 1 to 1440',
    'How long a member of staff may be idle before signing in again.',
  ),
  LINLI_SESSION_HOURS: setting(
    whole(1, 168),
    '12',
    'hours, 1 to 168',
    'How long a member of staff stays signed in at most.',
  ),
  LINLI_CLAIM_HOURS: setting(
    whole(1, 720),
    '24',
    'hours, 1 to 720',
    'How long the printed claim token lives; each start of the server prints a new one.',
  ),
  LINLI_GONE_DAYS: setting(
    whole(1, 3650),
    '400',
    'days, 1 to 3650',
    'How many days it is kept what was taken off a screen; one away for longer takes its whole set anew.',
  ),
  LINLI_STATEMENT_SECONDS: setting(
    whole(1, 3600),
    '15',
    'seconds, 1 to 3600',
    'On PostgreSQL: how long one statement may take before it is given up and answered as busy.',
  ),
  LINLI_LOCK_SECONDS: setting(
    whole(1, 3600),
    '5',
    'seconds, 1 to 3600',
    'On PostgreSQL: how long one transaction waits for another before it gives up and is answered as busy.',
  ),
  LINLI_BUILD_PROOF_SECONDS: setting(
    whole(1, 240),
    '60',
    'seconds, 1 to 240',
    'How long a screen gives a new build to show that it works, before it goes back to the last one.',
  ),
  LINLI_LOG: setting(
    v.picklist(['silent', 'error', 'warn', 'info', 'debug']),
    'info',
    'one of silent, error, warn, info, debug',
    'How much the log says.',
  ),
  LINLI_RENEW_EPOCH: setting(
    flag,
    '0',
    '0 or 1',
    'Set to 1 for one start after an older copy of the store was put back: screens then take all anew.',
  ),
} as const

export type SettingName = keyof typeof list

type Values = {
  [N in SettingName]:
    | v.InferOutput<(typeof list)[N]['schema']>
    | ((typeof list)[N] extends { fallback: null } ? null : never)
}

export interface Settings {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly media: string
  readonly databaseUrl: string | null
  readonly publicUrl: string | null
  readonly zone: string
  readonly allowInsecureSignIn: boolean
  readonly trustedProxies: readonly string[]
  readonly sessionIdle: number
  readonly sessionAbsolute: number
  readonly claimLife: number
  /** How long the store remembers what has gone from a channel, ms. */
  readonly goneLife: number
  /** How long one statement, and one wait for a lock, may take on PostgreSQL, ms. */
  readonly statementLimit: number
  readonly lockLimit: number
  readonly buildProof: number
  readonly log: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly renewEpoch: boolean
}

/** The table that README documents, in its order. */
export const settingsTable: readonly {
  readonly name: SettingName
  readonly fallback: string | null
  readonly sentence: string
}[] = (Object.keys(list) as SettingName[]).map((name) => ({
  name,
  fallback: list[name].fallback,
  sentence: list[name].sentence,
}))

/** Settings that cannot be used: every wrong one is named, values are not repeated (a URL may hold a password). */
export class SettingsError extends Error {
  readonly wrong: readonly { readonly name: string; readonly reason: string }[]

  constructor(wrong: SettingsError['wrong']) {
    super(wrong.map((it) => `${it.name} ${it.reason}`).join('\n'))
    this.name = 'SettingsError'
    this.wrong = wrong
  }
}

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const wrong: { name: string; reason: string }[] = []
  const values: Record<string, unknown> = {}
  for (const [name, { schema, fallback, must }] of Object.entries(list)) {
    const text = env[name]?.trim() || fallback
    const result = text === null ? null : v.safeParse(schema, text)
    if (result?.success === false) wrong.push({ name, reason: `must be ${must}` })
    values[name] = result?.success ? result.output : null
  }
  if (wrong.length > 0) throw new SettingsError(wrong)
  const it = values as Values
  const data = resolve(it.LINLI_DATA ?? './data')
  return {
    port: it.PORT ?? 4180,
    host: it.HOST ?? '127.0.0.1',
    data,
    media: env.LINLI_MEDIA?.trim() ? resolve(env.LINLI_MEDIA.trim()) : join(data, 'media'),
    databaseUrl: it.DATABASE_URL,
    publicUrl: it.PUBLIC_URL,
    zone: it.LINLI_ZONE ?? 'Asia/Shanghai',
    allowInsecureSignIn: it.LINLI_ALLOW_INSECURE_SIGN_IN ?? false,
    trustedProxies: it.LINLI_TRUSTED_PROXIES ?? [],
    sessionIdle: (it.LINLI_SESSION_IDLE_MINUTES ?? 30) * 60_000,
    sessionAbsolute: (it.LINLI_SESSION_HOURS ?? 12) * 3_600_000,
    claimLife: (it.LINLI_CLAIM_HOURS ?? 24) * 3_600_000,
    goneLife: (it.LINLI_GONE_DAYS ?? 400) * 86_400_000,
    statementLimit: (it.LINLI_STATEMENT_SECONDS ?? 15) * 1000,
    lockLimit: (it.LINLI_LOCK_SECONDS ?? 5) * 1000,
    buildProof: (it.LINLI_BUILD_PROOF_SECONDS ?? 60) * 1000,
    log: it.LINLI_LOG ?? 'info',
    renewEpoch: it.LINLI_RENEW_EPOCH ?? false,
  }
}
