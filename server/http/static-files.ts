/** Reads a file of a build for an answer: the smallest form that the browser takes, with its type. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { resolveInside } from './resolve-inside.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

/** True when `Accept-Encoding` names it without `q=0`. */
const takes = (accept: string, name: string): boolean =>
  accept
    .split(',')
    .map((it) => it.trim().toLowerCase())
    .some((it) => it.split(';')[0]?.trim() === name && !/;\s*q=0(\.0*)?$/.test(it))

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Record<string, string>
}

export async function readStatic(
  folder: string,
  name: string,
  accept: string,
): Promise<StaticFile | null> {
  const headers: Record<string, string> = {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    Vary: 'Accept-Encoding',
  }
  for (const it of encodings) {
    if (!takes(accept, it.name)) continue
    const path = await resolveInside(folder, name + it.ending)
    if (path)
      return {
        bytes: new Uint8Array(await readFile(path)),
        headers: { ...headers, 'Content-Encoding': it.name },
      }
  }
  const path = await resolveInside(folder, name)
  return path ? { bytes: new Uint8Array(await readFile(path)), headers } : null
}
