/** The same app with lists that draw all rows in the first go: what the long list is measured against. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { build } from 'vite'
import { root } from '../tools/root.ts'

export interface AllAtOnce {
  /** Lets the pages of a context get this build, or the server's own again. */
  serve(context: BrowserContext, isOn: boolean): Promise<void>
  end(): void
}

const base = '/builds/all-at-once/'
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
}

export async function buildAllAtOnce(): Promise<AllAtOnce> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  process.env.NODE_ENV = 'production'
  await build({
    configFile: join(root, 'vite.config.ts'),
    base,
    logLevel: 'error',
    plugins: [
      {
        name: 'all-rows-at-once',
        enforce: 'pre',
        load: (id) =>
          id.endsWith('/ui/growing-list.ts') ? 'export const useGrowing = (all) => all' : null,
      },
    ],
    build: { outDir: folder, rolldownOptions: { input: join(root, 'kiosk/index.html') } },
  })
  const read = (name: string) => {
    const path = join(folder, name)
    return existsSync(path)
      ? { body: readFileSync(path), contentType: types[extname(name)] ?? 'text/plain' }
      : { status: 404 }
  }
  return {
    async serve(context, isOn) {
      await context.unrouteAll()
      if (isOn) {
        await context.route(/\/screen\/\?/, (it) => it.fulfill(read('index.html')))
        await context.route(new RegExp(base), (it) => {
          void it.fulfill(read(it.request().url().split(base)[1] ?? ''))
        })
      } else {
        // The same way through this process, so that neither has a shorter one.
        await context.route(/\/(screen|builds)\//, (it) => it.continue())
      }
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
