/**
 * A plugin for Vite: its own helper for late parts also warms up scripts, which the service worker holds
 * anyway. Styles of a late part are still there before it is drawn.
 */
import type { Plugin } from 'vite'

const preload = `const styles = {}
  const style = (path) => styles[path] ??= new Promise((done, failed) => {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href: import.meta.env.BASE_URL + path })
    link.onload = done
    link.onerror = (fault) => { delete styles[path]; link.remove(); failed(fault) }
    document.head.append(link)
  })
  export const __vitePreload = (load, paths = []) => Promise.all(paths.map(style)).then(load)`

export const leanScript: Plugin = {
  name: 'linli-lean-script',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? preload : null),
}
