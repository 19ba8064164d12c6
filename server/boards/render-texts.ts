/**
 * Makes blocks of what staff typed, with markdown-it and `html: false`. Only words come out of it: a
 * link leaves its text, an image its description, and markup of any other kind stays as it was typed.
 */
import MarkdownIt, { type Token } from 'markdown-it'
import type { Block, Run } from '../../content/boards/blocks.ts'

const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([
  'heading',
  'lheading',
  'list',
  'table',
  'emphasis',
  'link',
  'autolink',
  'image',
  'newline',
  'escape',
  'entity',
])

/** Longer than the schema allows: it is refused there, and not worth reading here. */
const mostSource = 8000
const deepest = 12

/** One line of runs; neighbours of the same weight become one. */
function runsOf(inline: Token | undefined): Run[] {
  const runs: { text: string; strong?: true }[] = []
  let strong = 0
  const say = (text: string) => {
    if (text === '') return
    const last = runs.at(-1)
    if (last && (last.strong === true) === strong > 0) last.text += text
    else runs.push(strong > 0 ? { text, strong: true } : { text })
  }
  for (const it of inline?.children ?? []) {
    // Emphasis of either kind is one weight: slanted Chinese is hard to read.
    if (it.type === 'strong_open' || it.type === 'em_open') strong++
    else if (it.type === 'strong_close' || it.type === 'em_close') strong--
    else if (it.type === 'softbreak' || it.type === 'hardbreak') say('\n')
    else say(it.content)
  }
  return runs
}

/** Reads one list, nested ones flattened into it; answers where it ends. */
function readList(tokens: readonly Token[], start: number): { block: Block; end: number } {
  const ordered = tokens[start]?.type === 'ordered_list_open'
  const items: Run[][] = []
  let depth = 0
  let at = start
  for (; at < tokens.length; at++) {
    const type = tokens[at]?.type ?? ''
    if (type.endsWith('_list_open')) depth++
    if (type.endsWith('_list_close') && --depth === 0) break
    if (type === 'inline') items.push(runsOf(tokens[at]))
  }
  return { block: { kind: 'list', ordered, items }, end: at }
}

function readTable(tokens: readonly Token[], start: number): { block: Block; end: number } {
  const rows: Run[][][] = []
  let at = start
  for (; at < tokens.length && tokens[at]?.type !== 'table_close'; at++) {
    if (tokens[at]?.type === 'tr_open') rows.push([])
    if (tokens[at]?.type === 'inline') rows.at(-1)?.push(runsOf(tokens[at]))
  }
  const [head = [], ...rest] = rows
  return { block: { kind: 'table', head, rows: rest }, end: at }
}

/** The blocks of a small Markdown. Never throws. */
export function blocksOf(source: string): Block[] {
  const tokens = markdown.parse(source, {})
  const blocks: Block[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { type, tag } = tokens[at] as Token
    if (type.endsWith('_list_open') || type === 'table_open') {
      const read = type === 'table_open' ? readTable(tokens, at) : readList(tokens, at)
      blocks.push(read.block)
      at = read.end
    } else if (type === 'inline') {
      const runs = runsOf(tokens[at])
      const before = tokens[at - 1]
      if (runs.length === 0) continue
      if (before?.type === 'heading_open') {
        // The page has its own first heading; deeper ones would be too small to read.
        const level = before.tag === 'h1' || before.tag === 'h2' ? 2 : 3
        blocks.push({ kind: 'heading', level, runs })
      } else blocks.push({ kind: 'paragraph', runs })
    } else if (type === 'code_block' || tag === 'code') {
      blocks.push({ kind: 'paragraph', runs: [{ text: (tokens[at] as Token).content.trim() }] })
    }
  }
  return blocks
}

const isText = (it: object): it is { source: string } =>
  'source' in it &&
  typeof it.source === 'string' &&
  it.source.length <= mostSource &&
  Object.keys(it).every((key) => key === 'source' || key === 'blocks')

/** A body with the blocks of every text in it made anew; a client's own blocks are never taken. */
export function renderTexts(body: unknown, depth = 0): unknown {
  if (typeof body !== 'object' || body === null || depth > deepest) return body
  if (Array.isArray(body)) return body.map((it) => renderTexts(it, depth + 1))
  if (isText(body)) return { source: body.source, blocks: blocksOf(body.source) }
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, renderTexts(value, depth + 1)]),
  )
}
