/** Items reach a screen with their pinyin: published now, stored long ago, or held without it. */
import type { Socket } from 'socket.io-client'
import { expect, it } from 'vitest'
import type { Frame, Welcome } from '../../../content/live/follow.ts'
import { newId, next, say } from './app-client.ts'
import { notice } from './good-inputs.ts'
import { startApp } from './test-app.ts'

const hour = 3_600_000

const hello = (more: object = {}) => ({
  epoch: null,
  scope: null,
  rev: 0,
  life: newId(),
  build: 'b',
  capabilities: [],
  ...more,
})

async function greet(socket: Socket, more?: object): Promise<Welcome> {
  const reply = await say(socket, 'hello', hello(more))
  if (!reply.ok) throw new Error(`hello was refused: ${reply.code}`)
  return reply.value
}

const pinyinOf = ({ changes }: Pick<Frame, 'changes'>, id: string) =>
  changes.find((it) => it.id === id)?.item?.pinyin

it('gives every item its pinyin, in frames and in welcomes, and once to those who hold none', async () => {
  const app = await startApp()
  const admin = await app.claim()
  const socket = await app.screen(await app.enrol('east-touch'))
  const { cursor } = await greet(socket)
  const framed = next<Frame>(socket, 'frame')
  const id = newId()
  const saved = await app.command(admin, 'item:save', {
    id,
    board: 'announcements',
    area: 'east',
    baseRev: null,
    v: 1,
    from: Date.now() - hour,
    until: Date.now() + hour,
    envelope: { title: { zh: '重庆银行行长接待日' } },
    body: { text: { source: '正文' }, source: '东街道' },
  })
  const baseRev = saved.body.value.rev
  await app.command(admin, 'item:publish', { id, baseRev, channels: ['screen:east-touch'] })
  const pinyin = ['chong qing yin hang hang zhang jie dai ri', 'dong jie dao']
  expect(pinyinOf(await framed, id)).toEqual(pinyin)

  const { epoch, scope, rev } = cursor
  const since = await greet(socket, { epoch, scope, rev })
  expect(since.kind).toBe('delta')
  expect(pinyinOf(since, id)).toEqual(pinyin)

  const older = { epoch, scope: scope.replace('+pinyin', ''), rev: since.cursor.rev }
  const whole = await greet(socket, older)
  expect(whole.kind).toBe('full')
  expect(pinyinOf(whole, id)).toEqual(pinyin)
  expect((await greet(socket, { ...older, scope })).kind).toBe('delta')
})

it('gives desks the pinyin of what they look through: titles, screens, places', async () => {
  const app = await startApp()
  const admin = await app.claim()
  const answer = async (name: string, input = {}) =>
    (await app.question(admin, name, input)).body.value.answer
  const titled = { ...notice('east'), envelope: { title: { zh: '重庆' } } }
  await app.command(admin, 'item:save', titled)
  const [item] = await answer('items:list', { board: 'announcements' })
  expect(item.pinyin).toEqual(['chong qing'])
  const [screen] = await answer('screens:list')
  expect(screen.pinyin).toEqual(['ping', 'zhong xin'])
  const places = await answer('places:list')
  expect(places.find((it: { channel: string }) => it.channel === 'area:town').pinyin).toBe('zhen')
})
