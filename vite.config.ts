/**
 * Builds and serves the two pages: `kiosk/index.html` for screens, `kiosk/console.html` for staff.
 * `server/cli/build.mjs` builds one after the other and says where to, since a build is named by its
 * sources, and since two pages in one go would share files: a screen's first paint is three requests.
 */
import { preact } from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { leanAgain, leanElements, leanScript, pureSchemas } from './server/cli/lean-script.ts'
import { classNames, shortClasses } from './server/cli/short-classes.ts'

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

const terserOptions = {
  ecma: 2020,
  module: true,
  compress: {
    passes: 3,
    inline: 1,
    // Sums of texts for templates, errors without `new`.
    unsafe: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    keep_fargs: false,
  },
} as const

export default defineConfig(({ command }) => ({
  root: `${here}/kiosk`,
  cacheDir: `${here}/node_modules/.vite`,
  publicDir: false,
  plugins: [
    preact({ reactAliasesEnabled: false }),
    pages,
    leanScript(here),
    leanElements,
    pureSchemas,
    leanAgain(terserOptions),
    ...shortClasses,
  ],
  css: { modules: command === 'build' ? { generateScopedName: classNames(here) } : {} },
  // Its own entry for bundlers is compiled for browsers of 2015, and weighs twice as much.
  resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
  build: {
    target: 'es2022',
    // 3.5 % less script on a screen than the bundler's own minifier.
    minify: 'terser',
    terserOptions,
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
      // Says on a busy machine that plugins take time.
      checks: { pluginTimings: false },
      // A class that its style sheet no longer has is a fault of ours, never a warning to read past.
      onLog(level, log, handle) {
        if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message)
        handle(level, log)
      },
      // One script before the first paint: what late parts share with it is not a request of its own.
      // After it one for a touch screen: line, home and all that opens from it; apart they weighed 4 KB
      // more, in thirty pieces 11 KB. A wall and a pad load it too, for their line, when they have painted.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            {
              name: 'home',
              test: /\/(after-paint|home-parts|screen-en|boards\/.*-view|(touch|search)\/.*room|(aloud|maintenance|takeover)\/\w+)\.tsx?$/,
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
}))
