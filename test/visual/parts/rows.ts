/** Which views are looked at on which glass: every pair of values for `npm test`, all of them for `npm run soak`. */
import { type Aid, aids } from '../../../content/screens/comfort.ts'
import { type Lang, type Look, lookName, type Pane, panes, type Theme } from './glass.ts'
import { type Parameters, pairwise, type Row } from './pairwise.ts'
import { displayViews, padViews, touchViews, type View } from './views.ts'

export interface LookRow {
  readonly name: string
  readonly view: View
  readonly look: Look
}

const themes: readonly Theme[] = ['day', 'evening']
const langs: readonly Lang[] = ['zh', 'en']
const either = [false, true] as const

/** Aids that change what is seen; `aloud` is heard. */
const seen = aids.filter((it) => it !== 'aloud')

type Choose = <P extends Parameters>(of: P) => Row<P>[]

function rowsOf(
  choose: Choose,
  views: readonly View[],
  on: readonly Pane[],
  given: readonly Aid[],
): LookRow[] {
  const asked = Object.fromEntries(given.map((it) => [it, either]))
  return choose({ view: views, pane: on, theme: themes, lang: langs, ...asked }).map((row) => {
    const { view, pane, theme, lang } = row as unknown as {
      view: View
      pane: Pane
      theme: Theme
      lang: Lang
    }
    const look = { pane, theme, lang, aids: given.filter((it) => row[it as keyof typeof row]) }
    return { name: `${view.name} · ${lookName(look)}`, view, look }
  })
}

/** The three profiles that are measured to the millimetre. */
const measured = [panes.hall43, panes.desk21, panes.small10]
/** Other glass of the trade, where the front of every room is looked at. */
const others = [panes.hall32, panes.fine43]
const fronts = touchViews.filter((it) => it.front)

export const rows = (choose: Choose = pairwise): LookRow[] => [
  ...rowsOf(choose, touchViews, measured, seen),
  ...rowsOf(choose, fronts, others, seen),
  ...rowsOf(choose, padViews, [panes.pad10, panes.pad10up], ['contrast']),
  ...rowsOf(choose, displayViews, [panes.wall55, panes.fine55, panes.wall43], []),
]
