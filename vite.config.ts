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

export default defineConfig({
  root: `${here}/kiosk`,
  cacheDir: `${here}/node_modules/.vite`,
  publicDir: false,
  plugins: [preact({ reactAliasesEnabled: false }), pages],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    manifest: 'manifest.json',
    // The page's policy allows no data: addresses, and every file of a build is checked by its hash.
    assetsInlineLimit: 0,
    // Would be a request of its own before the first paint, for browsers that our target leaves out.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Schemas stand beside the types and rules that a screen needs, and a screen needs no schema:
      // Rolldown does not read valibot's own marks (@__NO_SIDE_EFFECTS__), so they are named here.
      treeshake: { manualPureFunctions: ['v', 'localized', 'mm'] },
      // One script before the first paint: what late parts share with it is not a request of its own.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
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
