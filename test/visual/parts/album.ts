/** Which pictures of the glass are kept, and how each is named. */
import type { Aid } from '../../../content/screens/comfort.ts'
import { type Look, lookName, type Pane, panes, plain } from './glass.ts'
import { displayViews, padViews, touchViews, type View } from './views.ts'

export interface Picture {
  readonly name: string
  readonly look: Look
  readonly view: View
  /** Of a wall: how many turns of its round have passed. */
  readonly turns?: number
}

const named = (all: readonly View[], names: readonly string[]): readonly View[] =>
  names.map((name) => {
    const view = all.find((it) => it.name === name)
    if (!view) throw new Error(`no view is called ${name}`)
    return view
  })

const kebab = (it: string): string =>
  it
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()

const picture = (view: View, look: Look, turns?: number): Picture => ({
  name: kebab(`${view.name} ${lookName(look)} ${turns === undefined ? '' : turns + 1}`),
  look,
  view,
  ...(turns === undefined ? {} : { turns }),
})

const looks = (pane: Pane): Look[] => {
  const with_ = (more: Partial<Look>): Look => ({ ...plain(pane), ...more })
  const aided = (...aids: Aid[]) => with_({ aids })
  return [
    plain(pane),
    with_({ lang: 'en' }),
    with_({ theme: 'evening' }),
    aided('elder'),
    aided('low'),
    aided('contrast'),
  ]
}

const across = (views: readonly View[], over: readonly Look[]): Picture[] =>
  views.flatMap((view) => over.map((look) => picture(view, look)))

const touchPanes = [panes.hall43, panes.desk21, panes.small10]
const home = named(touchViews, ['home'])
const fronts = touchViews.filter((it) => it.front && it.name !== 'home')
const deeper = named(touchViews, [
  'home, nobody here',
  'home, offline',
  'home, nothing',
  'still there?',
  'takeover',
  'takeover, understood',
  'a notice',
  'a notice, largest',
  'notices, newer',
  'calendar week',
  'an event',
  'projects, a sum',
  'find my team',
  'thanks',
  'rating undone',
  'rating not kept',
  'search, found',
  'maintenance door',
  'not enrolled',
])
const overAll = named(touchViews, ['updating', 'maintenance room'])
const wallTurns = Array.from({ length: 10 }, (_, at) => at)

export const album: readonly Picture[] = [
  ...across(home, touchPanes.flatMap(looks)),
  ...across(fronts, touchPanes.map(plain)),
  ...across(fronts, looks(panes.hall43).slice(1)),
  ...across(deeper, [plain(panes.hall43)]),
  ...across(overAll, [
    plain(panes.hall43),
    { ...plain(panes.desk21), theme: 'evening', lang: 'en' },
  ]),
  ...across(named(padViews, ['pad', 'pad, thanks']), [plain(panes.pad10), plain(panes.pad10up)]),
  ...wallTurns.map((at) =>
    picture(named(displayViews, ['wall'])[0] as View, plain(panes.wall55), at),
  ),
  ...across(named(displayViews, ['wall', 'wall, nothing', 'wall, takeover']), [
    { ...plain(panes.wall55), theme: 'evening', lang: 'en' },
    plain(panes.wall43),
  ]),
]
