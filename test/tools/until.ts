/** Waits for a fact, by asking again and again, ever less often; never for a time to pass. */

/** Resolves with the first answer that is neither false, null nor undefined; else says what was missing. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  within = 60_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + within
  let last: unknown
  let pause = 20
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== false && answer !== null && answer !== undefined) return answer
      last = answer
    } catch (error) {
      last = error
    }
    if (performance.now() > end)
      throw new Error(`In ${within} ms it did not happen: ${what} (${last})`)
    await new Promise<void>((again) => {
      setTimeout(again, pause)
    })
    pause = Math.min(200, 1.5 * pause)
  }
}
