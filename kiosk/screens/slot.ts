/** Which screen's state this page uses in its browser, and the link that may enrol it: both stand in its address. */

/** `?slot=` in the address; `main` when there is none or it is not a plain word. */
export function slotOf(search: string): string {
  const slot = new URLSearchParams(search).get('slot') ?? ''
  return /^[a-z0-9][a-z0-9_-]{0,31}$/.test(slot) ? slot : 'main'
}

/** `#link=` in the address; it stays there, so that a wiped kiosk heals from its start page. */
export function linkOf(hash: string): string | null {
  const link = new URLSearchParams(hash.slice(1)).get('link')
  return link && link.length >= 16 && link.length <= 128 ? link : null
}
