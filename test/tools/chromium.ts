/** Finds a Chromium: the one that is named, one that is installed, else the one from npm. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const installed = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where the Chromium from npm runs: only there a picture can be compared with a kept one. */
export const runsNpmChromium = process.platform === 'linux' && process.arch === 'x64'

const fontsIn = (folder: string): string =>
  ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>']
    .concat(`<dir>${folder}/fonts</dir>`)
    .concat(['/usr/share/fonts', '/usr/local/share/fonts'].map((it) => `<dir>${it}</dir>`))
    .concat(`<cachedir>${folder}/font-cache</cachedir>`, '</fontconfig>')
    .join('\n')

/**
 * `@sparticuz/chromium` was made for a cloud's machines: only where it believes to be on one does it
 * unpack the libraries that a bare Debian lacks, so the variable must stand before the import. It
 * unpacks to one fixed path in the temporary folder; a folder of our own keeps two runs apart. Its own
 * list of fonts names that fixed path and nothing of this machine, so it is given another: where no font
 * is found at all, text has no size.
 */
async function fromNpm(): Promise<string> {
  if (!runsNpmChromium)
    throw new Error(
      'No Chromium was found. Install Chrome or Chromium, or name one in KIOSK_CHROME; ' +
        'the one from npm runs on 64-bit Intel Linux only.',
    )
  const folder = mkdtempSync(join(tmpdir(), 'linli-chromium-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
  writeFileSync(process.env.FONTCONFIG_FILE, fontsIn(folder))
  const { default: chromium } = await import('@sparticuz/chromium')
  chromium.setGraphicsMode = false
  return chromium.executablePath()
}

export interface NpmChromium {
  readonly path: string
  /** What it must find in its environment; nothing of it stays in ours. */
  readonly env: Readonly<Record<string, string>>
}

/** The Chromium from npm beside whichever one the other tests use: their environment stays as it was. */
export async function npmChromium(): Promise<NpmChromium> {
  const before = { ...process.env }
  try {
    const path = await fromNpm()
    return { path, env: { ...process.env } as Record<string, string> }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** The path of a Chromium that can be started; throws with what to do about it. */
export async function findChromium(): Promise<string> {
  const named = process.env.KIOSK_CHROME
  if (named === 'npm') return fromNpm()
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`KIOSK_CHROME names ${named}, and there is no such file.`)
  }
  return installed.find((it) => existsSync(it)) ?? fromNpm()
}

/** For tests on a machine without a sandbox or a screen card, and nothing that calls home by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // A page that another one covers must not sleep: a hall's screens are never covered.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
]
