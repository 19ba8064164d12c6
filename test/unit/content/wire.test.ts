import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { itemSchema } from '../../../content/boards/envelope.ts'
import { boardSchemas } from '../../../content/boards/schemas.ts'
import { carriedItems, foldChange, type Held } from '../../../content/live/changes.ts'
import { batchSchema, entrySchema } from '../../../content/live/entries.ts'
import { type Frame, follow, type Welcome } from '../../../content/live/follow.ts'
import { enrolSchema, helloSchema, proofSchema } from '../../../content/live/hello.ts'

const folder = new URL('../../fixtures/wire/', import.meta.url)
const files = readdirSync(folder).filter((it) => it.endsWith('.json'))
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const kindOf = (name: string) => name.replace(/-\d+\.json$/, '')

/** Who checks each kind when it arrives. */
const laws: Record<string, v.GenericSchema> = {
  tap: entrySchema,
  void: entrySchema,
  receipt: entrySchema,
  hello: helloSchema,
  proof: proofSchema,
  enrol: enrolSchema,
  batch: batchSchema,
  item: itemSchema,
}

const fold = (changes: Welcome['changes']) => {
  const held = new Map<string, Held>()
  for (const it of changes) held.set(it.id, foldChange(held.get(it.id), it))
  return held
}

describe('the wire as it was shipped', () => {
  it('has every kind of entry, and nothing unknown', () => {
    const kinds = new Set(files.map(kindOf))
    const entries = entrySchema.options.map((it) => it.entries.kind.literal)
    expect(entries.filter((it) => !kinds.has(it))).toEqual([])
    expect([...kinds].sort()).toEqual([...Object.keys(laws), 'frame', 'welcome'].sort())
  })

  it.each(files.filter((it) => kindOf(it) in laws))('is accepted whole: %s', (name) => {
    const shipped = read(name)
    const law = laws[kindOf(name)]
    const result = law && v.safeParse(law, shipped)
    expect(result?.issues).toBeUndefined()
    expect(result?.output).toEqual(shipped)
  })

  it('holds entries in its batches that are accepted one by one', () => {
    for (const name of files.filter((it) => kindOf(it) === 'batch'))
      for (const entry of v.parse(batchSchema, read(name)).entries)
        expect(v.is(entrySchema, entry), name).toBe(true)
  })

  it('holds items whose bodies can still be opened', () => {
    for (const name of files.filter((it) => kindOf(it) === 'item')) {
      const item = v.parse(itemSchema, read(name))
      const { schema, upgrade } = boardSchemas[item.board]
      expect(v.is(schema, upgrade(item.body, item.v)), name).toBe(true)
    }
  })

  it('tells a screen of today what it told a screen then', () => {
    const welcome = read('welcome-1.json') as Welcome
    expect(carriedItems(fold(welcome.changes).values()).map((it) => it.id)).toEqual([
      'demo-notice-hours',
    ])
    const frame = read('frame-1.json') as Frame
    expect(carriedItems(fold(frame.changes).values())).toHaveLength(1)
    expect(follow(welcome.cursor, frame)).toEqual({ do: 'ignore' })
    const before = { ...welcome.cursor, rev: 38, heads: { 'group:demo-hall': 38 } as const }
    expect(follow(before, frame)).toMatchObject({ do: 'apply', cursor: { rev: 39 } })
  })
})
