/** Where one stands in the console: the desk and what is open on it, kept in the address's hash. */
import { type ReadonlySignal, signal } from '@preact/signals'

export const desks = [
  'announcements',
  'calendar',
  'projects',
  'volunteers',
  'satisfaction',
  'screens',
  'colleagues',
] as const
export type DeskName = (typeof desks)[number]

export interface Place {
  readonly desk: DeskName
  /** The id of what is open; null shows the list alone. */
  readonly id: string | null
  /** The open thing is being written. */
  readonly edit: boolean
}

export interface Route {
  readonly at: ReadonlySignal<Place>
  go(place: Partial<Place> & Pick<Place, 'desk'>): void
}

const isDesk = (it: string | undefined): it is DeskName => desks.includes(it as DeskName)

export function parsePlace(hash: string): Place {
  const [, desk, id, edit] = hash.replace(/^#/, '').split('/')
  if (!isDesk(desk)) return { desk: 'announcements', id: null, edit: false }
  try {
    return { desk, id: id ? decodeURIComponent(id) : null, edit: edit === 'edit' }
  } catch {
    return { desk, id: null, edit: false }
  }
}

export function hrefOf(place: Partial<Place> & Pick<Place, 'desk'>): string {
  const id = place.id ? `/${encodeURIComponent(place.id)}` : ''
  return `#/${place.desk}${id}${id && place.edit ? '/edit' : ''}`
}

export function createRoute(window: Window): Route {
  const at = signal(parsePlace(window.location.hash))
  window.addEventListener('hashchange', () => {
    at.value = parsePlace(window.location.hash)
  })
  return {
    at,
    go: (place) => {
      window.location.hash = hrefOf(place)
    },
  }
}
