/** A plugin for Vite: what a page of ours never uses is left out of its build. */
import { join, sep } from 'node:path'
import { type MinifyOptions, minify } from 'terser'
import type { Plugin } from 'vite'

/** What `socket.io-client` hands on from its engine, and nobody asks for. */
const unasked = ['Fetch', 'NodeXHR', 'XHR', 'NodeWebSocket', 'WebSocket', 'WebTransport']

const engine = (live: string) => `export * from '${live}/line-engine.ts'
  const none = undefined
  export { ${unasked.map((it) => `none as ${it}`).join(', ')} }`

const parser = (live: string) => `export * from '${live}/line-parser.ts'`

/**
 * Vite's own helper also warms up scripts, which the service worker holds anyway. Styles of a late part
 * are still there before it is drawn.
 */
const preload = `const styles = {}
  const style = (path) => styles[path] ??= new Promise((done, failed) => {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href: import.meta.env.BASE_URL + path })
    link.onload = done
    link.onerror = (fault) => { delete styles[path]; link.remove(); failed(fault) }
    document.head.append(link)
  })
  export const __vitePreload = (load, paths = []) => Promise.all(paths.map(style)).then(load)`

export function leanScript(root: string): Plugin {
  const live = join(root, 'kiosk/live').split(sep).join('/')
  return {
    name: 'linli-lean-script',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('/engine.io-client/build/esm/index.js')) return engine(live)
      if (id.endsWith('/socket.io-parser/build/esm/index.js')) return parser(live)
      return id === '\0vite/preload-helper.js' ? preload : null
    },
  }
}

/**
 * Elements as calls of `h` with their children behind them: the same elements as those of the automatic
 * runtime, without the word `children` and a list for each of six hundred.
 */
export const leanElements: Plugin = {
  name: 'linli-lean-elements',
  apply: 'build',
  config: () => ({
    oxc: { jsx: { runtime: 'classic', pragma: 'preactH', pragmaFrag: 'PreactFragment' } },
  }),
  transform: {
    order: 'pre',
    filter: { id: /\.tsx$/ },
    handler: (code) =>
      `${code}\nimport { h as preactH, Fragment as PreactFragment } from 'preact'\n`,
  },
}

/**
 * Schemas stand beside the types and rules that a screen needs, and a screen needs no schema. Rolldown does
 * not read valibot's own marks (@__NO_SIDE_EFFECTS__), so each call is marked where we write it. Never by
 * naming `v` pure for the whole build: libraries come with names of one letter, and the call by which
 * Preact's signals end what a view listens to was left out as `v.d()`.
 */
export const pureSchemas: Plugin = {
  name: 'linli-pure-schemas',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/content\/[^?]*\.ts$/ },
    handler: (code) =>
      code.includes("from 'valibot'") || code.includes('localized(')
        ? code.replace(/(?<![\w.])(v\.\w+|localized|mm)(?=\()/g, '/* @__PURE__ */ $1')
        : null,
  },
}

/**
 * A screen's scripts once more through the minifier, when the bundler has put them together: it leaves
 * words between the parts that the minifier never saw, 1 % of a script.
 */
export const leanAgain = (options: MinifyOptions): Plugin => ({
  name: 'linli-lean-again',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const it of Object.values(bundle))
        if (it.type === 'chunk' && it.fileName.startsWith('screen/'))
          it.code = (await minify(it.code, options)).code ?? it.code
    },
  },
})
