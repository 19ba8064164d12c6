/**
 * What is being typed as blocks, for the preview beside the form: the marks that the form's hint names,
 * read as the server reads them. The server alone makes the blocks that go on the glass.
 */
import type { Block, Run } from '../../../content/boards/blocks.ts'

function runsOf(text: string): Run[] {
  // Every other part stood between two pairs of stars.
  return text
    .split(/\*\*(?=\S)([^*]*[^\s*])\*\*/)
    .map((part, at) => (at % 2 === 1 ? { text: part, strong: true as const } : { text: part }))
    .filter((it) => it.text !== '')
}

interface Draft {
  readonly kind: 'paragraph' | 'list'
  readonly ordered: boolean
  readonly lines: string[]
}

const blockOf = ({ kind, ordered, lines }: Draft): Block =>
  kind === 'list'
    ? { kind, ordered, items: lines.map(runsOf) }
    : { kind, runs: runsOf(lines.join('\n')) }

export function previewBlocks(source: string): Block[] {
  const blocks: Block[] = []
  const open: { block: Draft | null } = { block: null }
  let afterBlank = false
  const close = () => {
    if (open.block) blocks.push(blockOf(open.block))
    open.block = null
  }
  for (const raw of source.split('\n')) {
    const line = raw.trim()
    const [, marks, title] = /^(#{1,6})\s+(.+)$/.exec(line) ?? []
    const [, bullet, item] = /^([-*+]|\d{1,9}[.)])\s+(.+)$/.exec(line) ?? []
    const before = open.block
    if (line === '') {
      afterBlank = true
      continue
    }
    if (marks && title) {
      close()
      blocks.push({ kind: 'heading', level: marks.length > 2 ? 3 : 2, runs: runsOf(title) })
    } else if (bullet && item) {
      const ordered = /\d/.test(bullet)
      if (before?.kind === 'list' && before.ordered === ordered) before.lines.push(item)
      else {
        close()
        open.block = { kind: 'list', ordered, lines: [item] }
      }
    } else if (before && !afterBlank) {
      // A line without a blank one before it goes on with what stands above it.
      before.lines.push(
        `${before.kind === 'list' ? (before.lines.pop() ?? '') : ''}\n${line}`.trim(),
      )
    } else {
      close()
      open.block = { kind: 'paragraph', ordered: false, lines: [line] }
    }
    afterBlank = false
  }
  close()
  return blocks
}
