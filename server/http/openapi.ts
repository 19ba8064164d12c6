/** OpenAPI 3.1, made from the lists of commands and asks themselves, so that it cannot fall behind. */
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { asks } from '../../content/live/asks.ts'
import { commands } from '../../content/live/commands.ts'
import { batchSchema, entrySchema } from '../../content/live/entries.ts'
import { enrolSchema } from '../../content/live/hello.ts'
import { newIdSchema } from '../../content/live/ids.ts'
import { codes, issueWords } from '../../content/live/reply.ts'
import { claimSchema, signInSchema } from '../../content/staff/accounts.ts'

type Json = Record<string, unknown>

/** What a client may send; parts that JSON Schema has no word for are described as far as it can. */
function schemaOf(schema: GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'custom'
        ? { type: 'string', pattern: '^(screen|centre|area|group):[a-z0-9][a-z0-9._-]{0,63}$' }
        : undefined,
  }) as Json
  return rest
}

const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } })

const replies: Json = {
  '200': { description: 'Done.', ...json({ $ref: '#/components/schemas/Done' }) },
  default: { description: 'Refused.', ...json({ $ref: '#/components/schemas/Refusal' }) },
}

const doneWith = (value: Json): Json => ({
  type: 'object',
  required: ['ok', 'value'],
  properties: { ok: { const: true }, value },
})

const deskStanding: Json = {
  type: 'object',
  required: ['claimed', 'signedIn'],
  properties: { claimed: { type: 'boolean' }, signedIn: { type: 'boolean' } },
}

const operation = (summary: string, more: Json = {}): Json => ({
  summary,
  responses: replies,
  ...more,
})

const taking = (schema: Json): Json => ({ requestBody: { required: true, ...json(schema) } })

const components: Json = {
  schemas: {
    Done: doneWith({}),
    Refusal: {
      type: 'object',
      required: ['ok', 'code'],
      properties: {
        ok: { const: false },
        code: { enum: [...codes] },
        issues: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'issue'],
            properties: {
              path: { type: 'string' },
              issue: { enum: [...issueWords] },
              limit: { type: 'number' },
            },
          },
        },
        current: { description: 'What stands now, for `changed`.' },
        retryAfterMs: { type: 'number' },
        bug: { type: 'string', description: 'The id under which the bug was logged.' },
      },
    },
    Entry: schemaOf(entrySchema),
  },
  securitySchemes: {
    staff: {
      type: 'apiKey',
      in: 'cookie',
      name: 'sid',
      description: 'Over https it is `__Host-sid`. A changing request must carry our own `Origin`.',
    },
    screen: { type: 'http', scheme: 'bearer' },
  },
}

const commandPaths = (): Json =>
  Object.fromEntries(
    Object.entries(commands).map(([name, { rule, input }]) => [
      `/commands/${name}`,
      {
        post: operation(`${name} (needs ${rule.role}, by ${rule.where})`, {
          operationId: name,
          security: [{ staff: [] }],
          ...taking({
            type: 'object',
            required: ['id', 'input'],
            additionalProperties: false,
            properties: { id: schemaOf(newIdSchema), input: schemaOf(input) },
          }),
        }),
      },
    ]),
  )

const askPaths = (): Json =>
  Object.fromEntries(
    Object.entries(asks).map(([name, { role, input }]) => [
      `/asks/${name}`,
      {
        get: operation(`${name} (needs ${role})`, {
          operationId: name,
          security: [{ staff: [] }],
          parameters: [{ name: 'input', in: 'query', ...json(schemaOf(input)) }],
        }),
      },
    ]),
  )

const otherPaths = (): Json => ({
  '/claim': {
    get: operation('Whether this installation has been claimed, and this browser is signed in.', {
      responses: {
        ...replies,
        '200': { description: 'Done.', ...json(doneWith(deskStanding)) },
      },
    }),
    post: operation(
      'Makes the first administrator, with the token that the server printed.',
      taking(schemaOf(claimSchema)),
    ),
  },
  '/session': {
    post: operation('Signs a member of staff in.', taking(schemaOf(signInSchema))),
    delete: operation('Signs out.', { security: [{ staff: [] }] }),
  },
  '/enrol': {
    post: operation('Exchanges a link for a screen token.', taking(schemaOf(enrolSchema))),
  },
  '/entries': {
    post: operation('Hands in entries, each judged alone.', {
      security: [{ screen: [] }],
      ...taking({
        ...schemaOf(batchSchema),
        description: 'Each of `entries` is an `Entry`.',
      }),
    }),
  },
})

let made: Json | null = null

export function openApi(): Json {
  made ??= {
    openapi: '3.1.0',
    info: { title: 'Linli 邻里屏', version: '1' },
    servers: [{ url: '/api/v1' }],
    paths: { ...otherPaths(), ...commandPaths(), ...askPaths() },
    components,
  }
  return made
}
