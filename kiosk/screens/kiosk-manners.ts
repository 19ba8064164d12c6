/**
 * What a page in a hall must not do, whatever is pressed, pinched, dragged or dropped on it: no menu, no
 * dialog, no other page, no zoom. A keyboard types and moves the focus, and that is all.
 */

const isText = (it: EventTarget | null): boolean => it instanceof HTMLInputElement

const at = (event: Event): Element | null => (event.target instanceof Element ? event.target : null)

/** For each event: whether it would lead out of here. */
const escapes: { readonly [N in keyof WindowEventMap]?: (event: WindowEventMap[N]) => boolean } = {
  contextmenu: () => true,
  dragstart: () => true,
  dragover: () => true,
  drop: () => true,
  auxclick: () => true,
  selectstart: ({ target }: Event) => !isText(target),
  // The middle button would scroll by itself.
  mousedown: ({ button }) => button > 0,
  wheel: ({ ctrlKey }) => ctrlKey,
  touchmove: ({ touches }) => touches.length > 1,
  click: (event) => at(event)?.closest('a,[type=file]') != null,
  keydown: ({ key, ctrlKey, metaKey, altKey, target }) =>
    ctrlKey ||
    metaKey ||
    altKey ||
    /^(F\d|Browser|Launch|Print)/.test(key) ||
    (key === 'Backspace' && !isText(target)),
}

export function closeEscapes(page: Window): void {
  for (const [name, leadsOut] of Object.entries(escapes)) {
    const look = leadsOut as (event: Event) => boolean
    page.addEventListener(name, (event) => look(event) && event.preventDefault(), {
      capture: true,
      passive: false,
    })
  }
  page.open = () => null
  page.print = () => {}
  // Going back comes to the same page, however often it is tried.
  const stay = () => {
    if (page.history.state !== 'here') page.history.pushState('here', '')
  }
  page.addEventListener('popstate', stay)
  stay()
}
