/** What a page in a hall must not do when it is pressed long, dragged or pinched. */
export function closeEscapes(page: Document): void {
  const stop = (event: Event) => event.preventDefault()
  for (const it of ['contextmenu', 'dragstart', 'gesturestart', 'drop', 'dragover']) {
    page.addEventListener(it, stop)
  }
}
