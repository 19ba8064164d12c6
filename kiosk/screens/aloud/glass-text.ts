/**
 * The words that stand in a view, in reading order, sentence by sentence. It walks the page as it stands
 * at that moment, so that what came meanwhile is read and what went is not; it never reads a thing twice.
 */
import { hasChinese, sentencesOf } from '../../../content/screens/aloud.ts'
import type { Glass, Sentence } from './aloud-model.ts'

interface Place {
  readonly node: Text
  /** Where its words begin in the text of their group. */
  readonly from: number
}

export interface GlassSentence extends Sentence {
  readonly range: () => Range
}

export interface GlassText extends Glass<GlassSentence> {
  /** What is being read is no longer in the page. */
  isLost(): boolean
}

/** Drawings, the steps and the ways on, plain buttons and keys; an age is said only when it matters. */
const silent =
  'footer,nav,fieldset,[aria-hidden=true],[role=tablist],button[data-look],[data-state=live],[data-silent]'

const name = 'aloud'

/** Words of one row are one sentence; its cells are told apart by a pause. */
const groupOf = (it: Element) =>
  it.closest('button,tr') ?? it.closest(':not(span,b,i,em,small,strong)')

function blockOf(it: Element | null): Element | null {
  const isInline = it && /^(inline|contents)$/.test(getComputedStyle(it).display)
  return isInline ? blockOf(it.parentElement) : it
}

function langOf({ data, parentElement }: Text): string {
  if (hasChinese(data)) return 'zh'
  return parentElement?.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? 'zh'
}

function isSilent(it: Element): boolean {
  const { display, visibility, contentVisibility } = getComputedStyle(it)
  const isHidden = [visibility, contentVisibility].includes('hidden')
  return it.matches(silent) || display === 'none' || isHidden
}

/** Brings a range into view in all that scrolls around it; a drawing may be zoomed. */
function reveal(range: Range, root: Element): void {
  for (let it = range.startContainer.parentElement; it && it !== root; it = it.parentElement) {
    const at = range.getClientRects()[0]
    if (!at) return
    const box = it.getBoundingClientRect()
    const zoom = box.width / it.offsetWidth
    const isList = getComputedStyle(it).overflowY === 'auto'
    if (isList && (at.top < box.top || at.bottom > box.bottom))
      it.scrollTop += (at.top - box.top) / zoom - it.clientHeight / 4
    // Pages lie side by side; what does not scroll takes no notice.
    if (at.left < box.left - 1 || at.left >= box.right) it.scrollLeft += (at.left - box.left) / zoom
  }
}

/** `mark` stands on each row that is a sample: it is said once, ahead of all, and in no row. */
export function createGlassText(root: Element, mark: Sentence): GlassText {
  let sample: Text | undefined
  const accept = (node: Node): number => {
    if (node instanceof Element)
      return isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    if ((node as Text).data !== mark.text) return NodeFilter.FILTER_ACCEPT
    sample ??= node as Text
    return NodeFilter.FILTER_REJECT
  }
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    accept,
  )
  /** Behind what was read; the page itself moves it to where that stood, should it go. */
  const place = document.createRange()
  place.setStart(root, 0)
  let last: Node = root
  while (!sample && walker.nextNode());
  const first = sample && [{ node: sample, from: 0 }]
  let queue: GlassSentence[] = first
    ? [{ ...mark, range: () => rangeOf(first, 0, mark.text.length) }]
    : []
  let current: Range | undefined

  function resume(): void {
    let here: Node | null | undefined = place.startContainer.childNodes[place.startOffset - 1]
    while (here?.lastChild) here = here.lastChild
    walker.currentNode = here ?? place.startContainer
  }

  function gather(): readonly Place[] {
    resume()
    const places: Place[] = []
    let length = 0
    let group: Element | null = null
    let lang = ''
    let block: Element | null = null
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node as Text
      const parent = words.parentElement
      if (!parent) continue
      const ownGroup = groupOf(parent)
      const isBlank = words.data.trim() === ''
      // A blank parts words within a row, and begins none.
      if (isBlank && ownGroup !== group) continue
      const ownLang = isBlank ? lang : langOf(words)
      if (group && (ownGroup !== group || ownLang !== lang)) break
      group = ownGroup
      lang = ownLang
      const own = blockOf(parent)
      if (block && own !== block) length += 1
      block = own
      places.push({ node: words, from: length })
      length += words.length
      last = words
      place.setStartAfter(words)
    }
    return places
  }

  function sentences(places: readonly Place[]): GlassSentence[] {
    const [head] = places
    if (!head) return []
    const text = places.reduce(
      (before, { node, from }) => before.padEnd(from, '\n') + node.data,
      '',
    )
    const lang = langOf(head.node)
    let end = 0
    return sentencesOf(text).map((piece) => {
      const from = end + (piece.length - piece.trimStart().length)
      end += piece.length
      const to = from + piece.trim().length
      return { text: piece.trim(), lang, range: () => rangeOf(places, from, to) }
    })
  }

  return {
    next() {
      if (!last.isConnected) queue = []
      for (let it = queue.shift(); ; it = queue.shift()) {
        if (it) return it
        queue = sentences(gather())
        if (queue.length === 0) return null
      }
    },
    show(it) {
      current = it?.range()
      CSS.highlights?.set(name, new Highlight(...(current ? [current] : [])))
      if (current) reveal(current, root)
    },
    // A range whose words are taken away shrinks to nothing.
    isLost: () =>
      current !== undefined &&
      (current.collapsed || !current.startContainer.parentElement?.checkVisibility()),
  }
}

function rangeOf(places: readonly Place[], from: number, to: number): Range {
  const range = document.createRange()
  const place = (at: number) => places.findLast((it) => it.from <= at) ?? places[0]
  const first = place(from)
  const end = place(to - 1)
  // The words may have changed since, a clock's for instance.
  if (first) range.setStart(first.node, Math.min(from - first.from, first.node.length))
  if (end) range.setEnd(end.node, Math.min(to - end.from, end.node.length))
  return range
}
