/**
 * `npm run dev`: the server from its sources, restarted when they change, and Vite in front of it
 * with the pages, swapped in place. Open http://localhost:5173/.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'vite'
import { root } from './root.ts'

const port = process.env.PORT ?? '4180'
const vitePort = 5173
process.env.DEV_SERVER = `http://127.0.0.1:${port}`

const server = spawn(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'watch', 'server/main.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    // The origin that pages are opened at, and so the one that the server must trust.
    env: { ...process.env, PORT: port, PUBLIC_URL: `http://localhost:${vitePort}` },
  },
)

const pages = await createServer({
  configFile: `${root}/vite.config.ts`,
  server: { port: vitePort, strictPort: true },
})
await pages.listen()
pages.printUrls()

async function end() {
  server.kill()
  await pages.close()
  process.exit()
}
process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())
