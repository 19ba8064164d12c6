/**
 * What a clock on the wall shows, by `Intl` alone: for the first paint, which must not wait for the
 * reckoning of dates. Everything else asks `zone.ts`, and a test holds the two together.
 */
let last: { readonly zone: string; readonly format: Intl.DateTimeFormat } | undefined

/** `HH:MM` in a zone. */
export function clockFace(instant: number, zone: string): string {
  if (last?.zone !== zone) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
    })
    last = { zone, format }
  }
  return last.format.format(instant)
}
