/** Writes a text once for both its forms: the small Markdown that staff would edit, and its blocks. */
import type { Block, Run, Text } from '../boards/blocks.ts'

/** Turns `**strong**` within a line into runs. */
const runsOf = (line: string): Run[] =>
  line
    .split('**')
    .map((text, i): Run => (i % 2 === 1 ? { text, strong: true } : { text }))
    .filter((it) => it.text !== '')

interface Piece {
  readonly source: string
  readonly block: Block
}

export const paragraph = (line: string): Piece => ({
  source: line,
  block: { kind: 'paragraph', runs: runsOf(line) },
})

export const heading = (line: string): Piece => ({
  source: `## ${line}`,
  block: { kind: 'heading', level: 2, runs: runsOf(line) },
})

export const list = (lines: readonly string[], ordered = false): Piece => ({
  source: lines.map((it, i) => `${ordered ? `${i + 1}.` : '-'} ${it}`).join('\n'),
  block: { kind: 'list', ordered, items: lines.map(runsOf) },
})

export const text = (...pieces: Piece[]): Text => ({
  source: pieces.map((it) => it.source).join('\n\n'),
  blocks: pieces.map((it) => it.block),
})
