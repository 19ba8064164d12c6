/**
 * Text as a list of blocks, made by the server from what staff typed: no `innerHTML` on a screen, and
 * reading aloud, paging and legibility fall out of it.
 */
import * as v from 'valibot'

const run = v.strictObject({ text: v.string(), strong: v.optional(v.literal(true)) })
const runs = v.array(run)

export const blockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('paragraph'), runs }),
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([2, 3]), runs }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(runs) }),
  v.strictObject({ kind: v.literal('table'), head: v.array(runs), rows: v.array(v.array(runs)) }),
])

export type Block = v.InferOutput<typeof blockSchema>
export type Run = v.InferOutput<typeof run>

/** The plain words of a block list, for reading aloud, search and counting. */
export function plainText(blocks: readonly Block[]): string {
  const line = (it: readonly Run[]) => it.map((r) => r.text).join('')
  return blocks
    .map((it) => {
      if (it.kind === 'list') return it.items.map(line).join('\n')
      if (it.kind === 'table')
        return [it.head, ...it.rows].map((r) => r.map(line).join(' ')).join('\n')
      return line(it.runs)
    })
    .join('\n')
}

/**
 * A text as it is written and as it is shown. Staff send `source` (a small Markdown: headings, lists,
 * tables, **emphasis**); the server makes `blocks` from it at each save, and takes none from a client.
 */
export const textSchema = v.strictObject({
  source: v.pipe(v.string(), v.maxLength(8000)),
  blocks: v.optional(v.array(blockSchema)),
})
export type Text = v.InferOutput<typeof textSchema>
