/**
 * Before the visual tests: the gallery is built and served, and the Chromium from npm is started on a
 * machine whose only Chinese font is the page's own. Where that Chromium does not run, another one
 * measures, and no pictures are compared.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { bareFonts } from './bare-fonts.ts'
import { chromiumFlags, findChromium, npmChromium, runsNpmChromium } from './chromium.ts'
import { startGalleryHost } from './gallery-host.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Chromium for pictures listens. */
    painter: string
    gallery: string
    /** Pictures are to be kept anew, not compared: `npm run baselines`. */
    keepAnew: boolean
  }
}

/** Nothing that differs between two machines' screens or fonts. */
const evenFlags = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!runsNpmChromium)
    console.log(
      `Pictures are not compared on ${process.platform} ${process.arch}: ` +
        'the Chromium that painted the kept ones runs on 64-bit Intel Linux only.',
    )
  const folder = mkdtempSync(join(tmpdir(), 'linli-painter-'))
  const painter = runsNpmChromium ? await npmChromium() : { path: await findChromium(), env: {} }
  const [host, server] = await Promise.all([
    startGalleryHost(),
    chromium.launchServer({
      executablePath: painter.path,
      args: [...chromiumFlags, ...evenFlags],
      chromiumSandbox: false,
      env: {
        ...(process.env as Record<string, string>),
        ...painter.env,
        FONTCONFIG_FILE: bareFonts(folder),
      },
    }),
  ])
  project.provide('painter', server.wsEndpoint())
  project.provide('gallery', host.origin)
  project.provide('keepAnew', project.vitest.config.snapshotOptions.updateSnapshot === 'all')
  return async () => {
    await server.close()
    host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
