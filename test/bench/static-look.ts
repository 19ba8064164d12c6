/** The touch home as a page of markup and styles and nothing else: what a first paint of it costs at the least. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../tools/root.ts'

export interface StaticLook {
  readonly address: string
  end(): void
}

const types: Record<string, string> = { '.css': 'text/css', '.html': 'text/html; charset=utf-8' }

/** Takes what stands on the glass now, and serves it from memory. */
export async function staticLook(page: Page): Promise<StaticLook> {
  const taken = await page.evaluate(() => document.documentElement.outerHTML)
  const html = `<!doctype html>${taken}`
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .replace(/(<link [^>]*href=")[^"]*\/([^"/]+\.css")/g, '$1$2')
  const answers = new Map<string, Buffer>([['still.html', Buffer.from(html)]])
  for (const [, name = ''] of html.matchAll(/href="([^"/]+\.css)"/g)) {
    const path = `${root}/dist/kiosk/screen/${name}`
    if (existsSync(path)) answers.set(name, readFileSync(path))
  }
  const server = createServer(({ url = '' }, response) => {
    const name = basename(url)
    const body = answers.get(name)
    response.writeHead(body ? 200 : 404, {
      'Content-Type': types[extname(name)] ?? 'text/plain',
      'Cache-Control': name.endsWith('.css') ? 'max-age=31536000, immutable' : 'no-cache',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/still.html`,
    end() {
      server.closeAllConnections()
      server.close()
    },
  }
}
