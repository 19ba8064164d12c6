/** A machine whose fonts are only the Latin ones that come with the Chromium from npm. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { root } from './root.ts'

/** Unpacks the fonts into the folder; gives the file that FONTCONFIG_FILE is to name. */
export function bareFonts(folder: string): string {
  const packed = join(root, 'node_modules/@sparticuz/chromium/bin/fonts.tar.br')
  execFileSync('tar', ['-x', '-C', folder], {
    input: brotliDecompressSync(readFileSync(packed)),
  })
  const fonts = join(folder, 'bare.conf')
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  return fonts
}
