/**
 * Text made fit to be spoken: cut into sentences that an engine says in one breath, and written so that
 * a voice reads times, ranges and rows as a neighbour would. Pure.
 */

/** A text's weight is about the time it takes to say: a Chinese character counts as three letters. */
export const weightOf = (text: string): number => text.replace(/[\u2e80-\uffff]/g, '  $&').length

/** Chromium's engines fall silent in utterances of more than some 15 s: at most 60 characters. */
export const heaviest = 180

/** Where a text may be cut, the best places first; none of them is inside 14:00–16:00, 1,000 or 10万余元. */
const cuts = [
  // After a sentence with its closing marks; after a full stop, where it ends no abbreviation
  // and no number of a list.
  /(?<=[。！？!?；;…][”’」』）)】》"']*\s*)(?![。！？!?；;…”’」』）)】》"'\s])|(?<=(?<!\b(?:\p{Lu}|No|Mrs?|Dr|St|Rd|\.\p{Ll}))\.[”’"')]*\s+)(?=[“‘"'(]?[\p{Lu}\d]|(?<!\b\d\d?\.\s+)\p{sc=Han})/u,
  /(?<=[，、：\n]|[,:]\s)/u,
  /(?<=\s)/u,
  /(?<=\p{sc=Han})(?<![万千百亿余多])(?=\p{sc=Han})/u,
  /(?:)/u,
]

/** The pieces of `text`, none heavier than `heaviest`; joined they are the text. */
export function sentencesOf(text: string, [cut, ...next] = cuts): string[] {
  // Sentences stay apart, smaller pieces are put together as long as they fit.
  const isWhole = next.length === cuts.length - 1
  if (!cut || (!isWhole && weightOf(text) <= heaviest)) return [text]
  const pieces: string[] = []
  for (const it of text.split(cut).flatMap((part) => sentencesOf(part, next))) {
    const last = pieces.at(-1)
    if (isWhole || last === undefined || weightOf(last + it) > heaviest) pieces.push(it)
    else pieces[pieces.length - 1] = last + it
  }
  return pieces
}

/** A mark alone is nothing to say. */
export const isSpeakable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

export const hasChinese = (text: string): boolean => /\p{sc=Han}/u.test(text)

/** What the voice is given: 14:00–16:00 is 14点至16点, a middle dot and the end of a cell are a pause. */
export function spoken(text: string, lang: string): string {
  const isZh = lang === 'zh'
  const pause = isZh ? '，' : ', '
  const plain = text
    .replace(/(?<=[\d月日])\s*–\s*(?=\d)/g, isZh ? '至' : ' to ')
    // A figure and its unit stand in two cells, and are said as one; a time or a rank is no figure.
    .replace(
      /(?<=(?<![\d:第]|第 )\d+[\d.,]*)\s*\n\s*(?=\p{sc=Han}{1,5}\s*(\n|$))|(?<=[约近超])\s*\n\s*(?=\d)/gu,
      '',
    )
    .replace(/(?<=\p{P})\s*\n\s*/gu, ' ')
    .replace(/\s*[\n·]\s*/g, pause)
  return isZh
    ? plain.replace(
        /(\d{1,2}):(\d\d)(?!\d)/g,
        (_, hour: string, minute: string) =>
          `${Number(hour)}点${minute === '00' ? '' : `${minute}分`}`,
      )
    : plain
}
