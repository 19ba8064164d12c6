/**
 * Builds and serves the two pages: `kiosk/index.html` for screens, `kiosk/console.html` for staff.
 * `server/cli/build.mjs` builds one after the other and says where to, since a build is named by its
 * sources, and since two pages in one go would share files: a screen's first paint is three requests.
 */
import { preact } from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

const here = import.meta.dirname
const server = process.env.DEV_SERVER ?? 'http://127.0.0.1:4180'

/** In development the pages stand where the real server puts them: /screen/ and /console/. */
const pages: Plugin = {
  name: 'linli-pages',
  apply: 'serve',
  // What a page names beside itself lies at the root, not under the address it is opened at.
  transformIndexHtml: { order: 'pre', handler: (html) => html.replaceAll('="./', '="/') },
  configureServer: ({ middlewares }) => {
    middlewares.use((req, _res, next) => {
      const at = (req.url ?? '').search(/[?#]|$/)
      const path = req.url?.slice(0, at)
      const rest = req.url?.slice(at) ?? ''
      if (path === '/screen/') req.url = `/index.html${rest}`
      if (path === '/console/') req.url = `/console.html${rest}`
      next()
    })
  },
}

/**
 * What a page of ours never uses is left out of it: transports other than WebSocket, which is all that
 * the server speaks, binary packets, and most of Vite's preload helper, which warms up scripts that the service worker
 * holds anyway. Styles of a late part are still there before it is drawn.
 */
const trimmed: Plugin = {
  name: 'linli-trimmed',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('/engine.io-client/build/esm/transports/index.js')) {
      return `import { WS } from './websocket.js'
        export const transports = { websocket: WS }`
    }
    // Kept by a line that runs when it is loaded, though nothing asks for it.
    if (id.endsWith('/engine.io-client/build/esm/transports/polling-xhr.js')) {
      return 'export const XHR = null'
    }
    // Neither side sends anything but text.
    if (id.endsWith('/socket.io-parser/build/esm/is-binary.js')) {
      return 'export const isBinary = () => false, hasBinary = () => false'
    }
    if (id.endsWith('/socket.io-parser/build/esm/binary.js')) {
      return `const same = (packet) => packet
        export { same as deconstructPacket, same as reconstructPacket }`
    }
    // Its own reader of addresses stands for browsers without one.
    if (id.endsWith('/engine.io-client/build/esm/contrib/parseuri.js')) {
      return `export function parse(source) {
        const { protocol, hostname, port, pathname } = new URL(source)
        const host = hostname.replace(/[[\\]]/g, '')
        return { source, protocol: protocol.slice(0, -1), host, port, path: pathname }
      }`
    }
    if (id !== '\0vite/preload-helper.js') return null
    return `const styles = {}
      const style = (path) => styles[path] ??= new Promise((done, failed) => {
        const link = document.createElement('link')
        Object.assign(link, { rel: 'stylesheet', href: import.meta.env.BASE_URL + path })
        link.onload = done
        link.onerror = (fault) => { delete styles[path]; link.remove(); failed(fault) }
        document.head.append(link)
      })
      export const __vitePreload = (load, paths = []) =>
        Promise.all(paths.map(style)).then(load)`
  },
}

/** Which style file has which mark. */
const marks = new Map<string, string>()

/**
 * A class is its name and two characters for its file: Vite's own marks weigh more, on a page whose
 * script is counted in bytes. They hang on the file's path alone, so that every build is the same.
 */
function classOf(name: string, file: string): string {
  const path = file.split('?')[0]?.slice(here.length) ?? ''
  let sum = 7
  for (const it of path) sum = (sum * 31 + it.charCodeAt(0)) % 1296
  const mark = sum.toString(36).padStart(2, '0')
  const other = marks.get(name + mark) ?? path
  if (other !== path) throw new Error(`${path} and ${other} would share the class ${name}`)
  marks.set(name + mark, path)
  return `${name}_${mark}`
}

export default defineConfig({
  root: `${here}/kiosk`,
  cacheDir: `${here}/node_modules/.vite`,
  publicDir: false,
  plugins: [preact({ reactAliasesEnabled: false }), pages, trimmed],
  css: { modules: { generateScopedName: classOf } },
  // Its own entry for bundlers is compiled for browsers of 2015, and weighs twice as much.
  resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
  build: {
    target: 'es2022',
    // 3.5 % less script on a screen than the bundler's own minifier.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    emptyOutDir: false,
    manifest: 'manifest.json',
    // The page's policy allows no data: addresses, and every file of a build is checked by its hash.
    assetsInlineLimit: 0,
    // Would be a request of its own before the first paint, for browsers that our target leaves out.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, paths) => paths.filter((it) => it.endsWith('.css')),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      // Schemas stand beside the types and rules that a screen needs, and a screen needs no schema:
      // Rolldown does not read valibot's own marks (@__NO_SIDE_EFFECTS__), so they are named here.
      treeshake: { manualPureFunctions: ['v', 'localized', 'mm'] },
      // One script before the first paint: what late parts share with it is not a request of its own.
      // After it one for the home, one for all rooms and one for the line to the server: in thirty
      // pieces they weighed 7 KB more.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            { name: 'home', test: /screens\/touch\/home-parts\.ts$/, priority: 2 },
            {
              name: 'live',
              test: /\/(live\/start-live|screens\/(updates|kiosk-manners))\.ts$/,
              priority: 1,
            },
            {
              name: 'rooms',
              test: /\/(boards\/.*-view|(touch|search)\/.*room)\.tsx$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: [here] },
    proxy: {
      '^/$': server,
      '/api': server,
      '/builds': server,
      '/healthz': server,
      '/socket.io': { target: server, ws: true },
    },
  },
})
