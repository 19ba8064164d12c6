/** Packs a small picture as a PNG with a palette: less than half of what its points would weigh. */
import { crc32, deflateSync } from 'node:zlib'

export interface Points {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each point. */
  readonly data: Buffer
}

const most = 256

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

const far = (one: number, other: number): number => {
  const part = (it: number, shift: number) => (it >>> shift) & 255
  return [24, 16, 8].reduce((sum, shift) => sum + (part(one, shift) - part(other, shift)) ** 2, 0)
}

/** The commonest colours, and for every other one the nearest of them. */
function paletteOf(data: Buffer): { colours: number[]; at: Map<number, number> } {
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.readUInt32BE(i)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([it]) => it)
  const colours = sorted.slice(0, most)
  const at = new Map(colours.map((it, index) => [it, index]))
  for (const it of sorted.slice(most)) {
    const distances = colours.map((other) => far(it, other))
    at.set(it, distances.indexOf(Math.min(...distances)))
  }
  return { colours, at }
}

export function palettePng({ width, height, data }: Points): Buffer {
  const { colours, at } = paletteOf(data)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a point, with a palette.
  head.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = at.get(data.readUInt32BE(4 * (y * width + x))) ?? 0
  const palette = Buffer.from(
    colours.flatMap((it) => [it >>> 24, (it >>> 16) & 255, (it >>> 8) & 255]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
