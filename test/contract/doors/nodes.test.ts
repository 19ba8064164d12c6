/** Several processes over one PostgreSQL, as they run where one is not enough. */
import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Frame } from '../../../content/live/follow.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { queryAt } from '../../tools/postgres.ts'
import { ownPostgres } from '../../tools/stores.ts'
import { until } from '../../tools/until.ts'
import { ask, newId, next, say } from './app-client.ts'
import { notice } from './good-inputs.ts'
import { password, startApp } from './test-app.ts'

async function newDatabase() {
  const database = `doors_${randomUUID().replaceAll('-', '')}`
  await queryAt(ownPostgres(), `create database ${database}`)
  const url = new URL(ownPostgres())
  url.pathname = database
  onTestFinished(async () => {
    await queryAt(ownPostgres(), `drop database if exists ${database} with (force)`)
  })
  return url.href
}

async function twoNodes() {
  const url = await newDatabase()
  const sql = (text: string) => queryAt(url, text)
  const env = { DATABASE_URL: url }
  const one = await startApp({ env, openStore, checkEvery: 200 })
  const two = await startApp({ env, openStore, checkEvery: 200 })
  return { one, two, sql }
}

const hello = () => ({
  epoch: null,
  scope: null,
  rev: 0,
  life: newId(),
  build: 'b',
  capabilities: [],
})

describe('two nodes over one PostgreSQL', () => {
  it('make one administrator of fifty claims, and show what either publishes', async () => {
    const { one, two } = await twoNodes()
    // The later start has ended the token that the earlier one printed.
    const body = (i: number) => ({
      token: two.app.claimToken,
      account: `owner${i}`,
      name: '李',
      password,
    })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        ask((i % 2 ? one : two).origin, '/api/v1/claim', { body: body(i) }),
      ),
    )
    const won = answers.flatMap((it, i) => (it.body.ok ? [i] : []))
    expect(won).toHaveLength(1)
    const account = `owner${won[0]}`
    const answer = await one.ask('/api/v1/session', { body: { account, password } })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

    const token = await two.enrol('east-touch')
    const socket = await two.screen(token)
    expect(await say(socket, 'hello', hello())).toMatchObject({ ok: true })
    const heard: string[] = []
    socket.on('frame', (it: Frame) => heard.push(...it.changes.map((one) => one.id)))
    const item = notice('east')
    const id = newId()
    const saved = await one.command(cookie, 'item:save', item, id)
    expect((await two.command(cookie, 'item:save', item, id)).body).toEqual(saved.body)
    const channels = ['centre:hall-east']
    const input = { id: item.id, baseRev: saved.body.value.rev, channels }
    expect((await one.command(cookie, 'item:publish', input)).body.ok).toBe(true)
    await until('the other node’s screen has it', () => heard.includes(item.id))
    expect(await one.app.store.ask('audit:verify', null)).toMatchObject({ brokenAt: null })

    // A token ended at one node is cut at the other, by its own looking.
    const ended = next<string>(socket, 'ended')
    await one.enrol('east-touch').catch(() => undefined)
    await one.command(cookie, 'screen:relink', { screen: 'east-touch' })
    expect(await ended).toBe('ended_token')
  })

  it('send a screen away whose channels have changed', async () => {
    const { one, sql } = await twoNodes()
    const socket = await one.screen(await one.enrol('east-touch'))
    expect(await say(socket, 'hello', hello())).toMatchObject({ ok: true })
    const ended = next<string>(socket, 'ended')
    await sql(`update screen set groups = '["other"]' where id = 'east-touch'`)
    expect(await ended).toBe('moved')
  })

  it('say when their links are made with different keys, until they share one', async () => {
    const { one, two } = await twoNodes()
    expect([one.app.hasForeignKey, two.app.hasForeignKey]).toEqual([false, true])
    await copyFile(join(one.data, 'secret'), join(two.data, 'secret'))
    await two.restart()
    expect(two.app.hasForeignKey).toBe(false)
  })

  it('keep one chain of deeds under concurrent commands', async () => {
    const { one, two } = await twoNodes()
    const answer = await two.ask('/api/v1/claim', {
      body: { token: two.app.claimToken, account: 'owner', name: '李', password },
    })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        (i % 2 ? one : two).command(cookie, 'item:save', notice(i % 3 ? 'east' : 'west')),
      ),
    )
    for (const it of replies) expect(it.body.ok, it.text).toBe(true)
    const chain = await one.app.store.ask('audit:verify', null)
    expect(chain).toEqual({ rows: 62, brokenAt: null })
    expect([...one.bugs, ...two.bugs]).toEqual([])
  })
})

describe('a node whose PostgreSQL hangs', () => {
  it('answers busy, keeps nothing of it, and does it once when it is said again', async () => {
    const url = await newDatabase()
    const app = await startApp({ env: { DATABASE_URL: url, LINLI_LOCK_SECONDS: '2' }, openStore })
    const admin = await app.claim()
    const other = new pg.Client({ connectionString: url })
    other.on('error', () => {})
    await other.connect()
    onTestFinished(() => other.end())
    await other.query('begin; update counter set rev = rev')

    const item = notice('east')
    const id = newId()
    const refused = await app.command(admin, 'item:save', item, id)
    expect(refused.status).toBe(503)
    expect(refused.body).toEqual({ ok: false, code: 'busy', retryAfterMs: 1000 })
    expect(refused.headers.get('retry-after')).toBe('1')
    // What does not need that lock goes on meanwhile.
    expect((await app.question(admin, 'item:read', { id: item.id })).body.code).toBe('not_found')

    await other.query('rollback')
    const saved = await until('it is saved', async () => {
      const said = await app.command(admin, 'item:save', item, id)
      return said.body.ok ? said : null
    })
    expect((await app.command(admin, 'item:save', item, id)).body).toEqual(saved.body)
    const rows = await queryAt(url, "select command from audit where command = 'item:save'")
    expect(rows).toHaveLength(1)
  }, 60_000)
})
