/** Pictures of the glass, a quarter of its size: how they are made small, kept and compared. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { root } from '../../tools/root.ts'
import { palettePng } from './palette-png.ts'

const kept = `${root}/test/visual/baselines`
const failed = `${root}/.cache/failed`

/** Painted at half the size and halved once more, so that a hair's breadth is no difference. */
export const paintedAt = 0.5

/**
 * Of the eye's scale from 0 to 1, by how much a point may differ; and how many points may. One Chromium
 * with one font paints alike everywhere; what is let through is what two processors round differently.
 */
const perPoint = 0.1
const points = 12

/** Sixteen steps of each colour: few enough for a palette, and far finer than what is looked for. */
const step = 16

/** Averages four points into one, and rounds their colours. */
function halved(painted: Buffer): PNG {
  const from = PNG.sync.read(painted)
  const to = new PNG({ width: from.width >> 1, height: from.height >> 1 })
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++)
      for (let part = 0; part < 4; part++) {
        const at = (dx: number, dy: number) =>
          from.data[4 * ((2 * y + dy) * from.width + 2 * x + dx) + part] ?? 0
        const mean = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4
        to.data[4 * (y * to.width + x) + part] =
          part === 3 ? 255 : Math.min(255, Math.round(mean / step) * step)
      }
  return to
}

export const pathOf = (name: string): string => `${kept}/${name}.png`

/** Null when the picture is as it was kept; else what differs, with pictures of it for a person. */
export function compared(name: string, painted: Buffer, keepAnew: boolean): string | null {
  // Packed and read again, so that both have been through the same.
  const bytes = palettePng(halved(painted))
  const is = PNG.sync.read(bytes)
  const path = pathOf(name)
  const was = existsSync(path) ? PNG.sync.read(readFileSync(path)) : null
  const isSameSize = was?.width === is.width && was.height === is.height
  const diff = new PNG({ width: is.width, height: is.height })
  const { width, height } = is
  const differing =
    was && isSameSize
      ? pixelmatch(was.data, is.data, diff.data, width, height, { threshold: perPoint })
      : width * height
  if (differing <= points) return null
  if (keepAnew) {
    mkdirSync(kept, { recursive: true })
    writeFileSync(path, bytes)
    return null
  }
  mkdirSync(failed, { recursive: true })
  writeFileSync(`${failed}/${name}.is.png`, bytes)
  if (!was) return `no picture is kept as ${path}; npm run baselines keeps one`
  writeFileSync(`${failed}/${name}.was.png`, palettePng(was))
  if (!isSameSize) return `it was ${was.width} × ${was.height}, and is ${width} × ${height}`
  writeFileSync(`${failed}/${name}.differs.png`, palettePng(diff))
  return `${differing} points differ: see ${failed}/${name}.differs.png`
}
