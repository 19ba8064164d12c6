/** What a PIN and its lock must be: for server and console, never for a screen. */
import * as v from 'valibot'
import { fewestDigits, mostDigits } from './pin.ts'

const isDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31

/** A birthday in any of the orders people write it in: 901231, 311290, 123190, 19901231, 31121990. */
function isDate(pin: string): boolean {
  if (pin.length !== 6 && pin.length !== 8) return false
  const twos = (at: number) => pin.slice(at, at + 2)
  const tail = pin.length - 4
  const isYear = (at: number) => pin.length === 6 || /^(19|20)/.test(pin.slice(at))
  return (
    (isYear(0) && isDay(twos(tail), twos(tail + 2))) ||
    (isYear(4) && (isDay(twos(0), twos(2)) || isDay(twos(2), twos(0))))
  )
}

/** What is pressed first by whoever guesses: walks over the keys, and numbers that are said as words. */
const wellKnown = /147258|258369|369258|159357|357159|159753|789456|456123|5201314|520521|1688/

/**
 * True of a PIN that is guessed within the few tries that the glass allows: fewer than three different
 * digits, even steps (123456, 975319), a half said twice or backwards (123123, 123321), a date, a known one.
 */
export function isGuessable(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((it, i) => (it - (digits[i] ?? 0) + 10) % 10))
  const backwards = [...pin].reverse().join('')
  const pairs = new Set(pin.match(/(.)\1/g)).size * 2 === pin.length
  const isRepeated = /^(.+)\1+$/.test(pin)
  return (
    new Set(digits).size < 3 ||
    steps.size === 1 ||
    pairs ||
    isRepeated ||
    pin === backwards ||
    isDate(pin) ||
    wellKnown.test(pin)
  )
}

export const pinSchema = v.pipe(
  v.string(),
  v.regex(/^\d*$/),
  v.minLength(fewestDigits),
  v.maxLength(mostDigits),
  v.check((it) => !isGuessable(it), 'guessable'),
)

/** The body of a `pins` item. */
export const pinLockSchema = v.strictObject({
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(1_000_000)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
