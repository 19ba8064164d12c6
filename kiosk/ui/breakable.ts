/**
 * Where a line of a title may break: before a word; never before a closing mark, nor in a
 * short quotation, nor between a figure and what is counted: 34家 and 14:00–16:00 stay whole. Pure.
 */

/** A quotation that was opened a moment ago, or a figure. */
const holds = /[“‘「『（《〈【([][^”’」』）》〉】)\]]{0,3}$|[\d:–-]$/

/** Made once: to make one costs more than the cutting of many titles. */
let words: Intl.Segmenter | undefined

/** The pieces of `text` between which a line may break; joined they are the text. */
export function breakable(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [text]
  words ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const pieces: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1)
    const mayBreak = isWordLike || holds.test(segment)
    if (last !== undefined && (!mayBreak || holds.test(last))) pieces[pieces.length - 1] += segment
    else pieces.push(segment)
  }
  return pieces
}
