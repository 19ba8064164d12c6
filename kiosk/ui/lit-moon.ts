/** The lit part of the moon on a lunar day, as the path of a drawing: waxing to the right, waning to the left. */

/** From one new moon to the next, days. */
const round = 29.53

/** `day` 1 is the new moon. The path begins at the top of the disc of radius `r`. */
export function litMoon(day: number, r: number): string {
  const turn = (2 * Math.PI * (day - 1)) / round
  const waxing = turn < Math.PI
  const shade = Math.cos(turn)
  const limb = waxing ? 1 : 0
  const edge = waxing === shade < 0 ? 1 : 0
  return `a${r} ${r} 0 0 ${limb} 0 ${2 * r}a${(Math.abs(shade) * r).toFixed(1)} ${r} 0 0 ${edge} 0 ${-2 * r}z`
}
