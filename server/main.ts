/** Starts the server for people: reads the settings, opens the app, says where it is, ends in order. */
import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { samplePack } from '../content/packs/sample.ts'
import { type App, createApp } from './app.ts'
import { openFileLimit, screensWithin } from './http/open-files.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write('这些设置不能用 These settings cannot be used:\n')
    for (const { name, reason } of error.wrong) process.stderr.write(`  ${name} ${reason}\n`)
    process.exit(1)
  }
}

/** The build's folders: beside the bundle, or under `dist` when run from the sources. */
function builtFolder(name: string, proof: string): string | null {
  const here = import.meta.dirname
  const places = [join(here, '..', name), join(here, '..', 'dist', name)]
  return places.find((it) => existsSync(join(it, proof))) ?? null
}

function lanHint(settings: Settings, port: number): string {
  const isOpen = !['127.0.0.1', '::1', 'localhost'].includes(settings.host)
  if (!isOpen)
    return '只有本机能打开；要让同一局域网的机器打开 Only this machine may open it; for the LAN: HOST=0.0.0.0 npm start'
  const own = Object.values(networkInterfaces())
    .flatMap((it) => it ?? [])
    .filter((it) => it.family === 'IPv4' && !it.internal)
    .map((it) => `http://${it.address}:${port}`)
  return `局域网 On the LAN: ${own.join('  ') || '—'}`
}

async function introduce(app: App, settings: Settings): Promise<void> {
  say('')
  say(`邻里屏 Linli  ${app.url}/`)
  say(`工作人员 Staff  ${app.url}/console/`)
  for (const it of await app.sampleLinks()) say(`屏幕 Screen  ${it.name}  ${it.url}`)
  if (app.claimToken) {
    const hours = settings.claimLife / 3_600_000
    say(`认领口令 Claim token  ${app.claimToken}`)
    say(`  ${hours} 小时内有效，用过即止，重启换新。`)
    say(`  Valid for ${hours} hours; ends when used; each start prints a new one.`)
  }
  if (app.hasForeignKey) {
    say('注意：这里的密钥文件 secret 和数据库登记的不同，各节点的屏幕链接互不通用。')
    say('  请从另一节点的 LINLI_DATA 复制 secret；那台已不在，就用 LINLI_RENEW_EPOCH=1 启动一次。')
    say(
      'Take care: the file "secret" here is not the one this database is used with, so links made',
    )
    say(
      '  by one node are refused by the other. Copy it from the LINLI_DATA of the other node, or, if',
    )
    say('  that is gone, start once with LINLI_RENEW_EPOCH=1.')
  }
  say(lanHint(settings, app.port))
  const limit = await openFileLimit()
  if (limit !== null) {
    const screens = screensWithin(limit)
    say(`最多约 ${screens} 块屏 Up to about ${screens} screens (ulimit -n ${limit})`)
  }
  say('')
}

const settings = settingsOrEnd()
// The log goes to stderr: what is printed for people stands alone on stdout.
const log = pino({ level: settings.log, base: null }, pino.destination({ dest: 2, sync: true }))

process.on('unhandledRejection', (error) => log.error({ err: error }, 'a bug: nobody awaited this'))
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'a bug that nobody caught; the server ends')
  process.exit(1)
})

const app = await createApp(settings, {
  log,
  pack: (now) => samplePack(now, settings.zone),
  pages: builtFolder('kiosk', 'build.json'),
  worker: builtFolder('kiosk-sw', 'sw.js'),
  onDeath: () => process.exit(1),
}).catch((error: unknown) => {
  log.fatal({ err: error }, 'the server cannot start')
  process.exit(1)
})
await introduce(app, settings)

let isEnding = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isEnding) process.exit(1)
    isEnding = true
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the server did not end in order')
        process.exit(1)
      },
    )
  })
