import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import type { Socket } from 'socket.io-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Channel } from '../../../content/live/channels.ts'
import type { Frame } from '../../../content/live/follow.ts'
import { createFrameWriter, type Line } from '../../../server/live/frame-writer.ts'
import { until } from '../../tools/until.ts'
import { connect } from './app-client.ts'

const space = '/screen'

const frameOf = (channel: Channel, to: number, size = 10): Frame => ({
  channel,
  prev: to - 1,
  to,
  settled: 0,
  changes: [{ id: `x${'屏'.repeat(size)}`, rev: to, on: [], off: [channel] }],
})

async function bench(mono: () => number = () => performance.now()) {
  const http = createServer()
  const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false })
  const writer = createFrameWriter(space, mono)
  const lines: Line[] = []
  io.of(space).on('connection', (socket) => {
    const line: Line = { conn: socket.conn, held: null, channels: new Set() }
    lines.push(line)
    socket.on('disconnect', () => writer.leave(line))
    socket.on('echo', (it, ack) => ack(it))
    socket.on('noise', () => {
      for (let i = 0; i < 5; i++) socket.emit('noise', i)
      writer.send([frameOf('area:noise', 1)])
    })
  })
  await new Promise<void>((done) => {
    http.listen(0, '127.0.0.1', done)
  })
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}${space}`
  const sockets: Socket[] = []
  onTestFinished(async () => {
    for (const it of sockets) it.close()
    await io.close()
  })
  const join = async (...channels: Channel[]) => {
    const known = lines.length
    const socket = (await connect(url)) as Socket
    sockets.push(socket)
    const line = await until('the server has the line', () => lines[known])
    writer.join(line, channels)
    const heard: Frame[] = []
    socket.on('frame', (it: Frame) => heard.push(it))
    return { socket, line, heard }
  }
  return { writer, join }
}

describe('frames', () => {
  it.each([1, 40, 41, 20_000, 30_000])('of any length arrive whole (%i)', async (size) => {
    const { writer, join } = await bench()
    const { heard } = await join('area:a')
    const frame = frameOf('area:a', 1, size)
    writer.send([frame])
    await until('it arrived', () => heard.length === 1)
    expect(heard[0]).toEqual(frame)
  })

  it('of a channel that was left while they waited are not sent', async () => {
    let at = 0
    const { writer, join } = await bench(() => {
      at += 5
      return at
    })
    const members: Awaited<ReturnType<typeof join>>[] = []
    for (let i = 0; i < 40; i++) members.push(await join('area:a'))
    const last = members.at(-1)
    if (!last) throw new Error('forty listeners')
    // The first slice ends before the last listener's turn, who then listens to something else.
    writer.send([frameOf('area:a', 1)])
    writer.join(last.line, ['area:b'])
    writer.send([frameOf('area:b', 2)])
    await until('the others have it', () => members.slice(0, -1).every((it) => it.heard.length))
    await until('the last hears its own', () => last.heard.length > 0)
    expect(last.heard.map((it) => it.channel)).toEqual(['area:b'])
  })

  it('arrive in order at every listener, in slices, between acknowledgements', async () => {
    // Each look at the clock finds the slice used up, so that every stride is one of its own.
    let at = 0
    const { writer, join } = await bench(() => {
      at += 5
      return at
    })
    const members: Awaited<ReturnType<typeof join>>[] = []
    for (let i = 0; i < 40; i++)
      members.push(await join('area:a', i % 2 ? 'area:odd' : 'area:even'))
    const echoes = members.map(({ socket }) => socket.emitWithAck('echo', 'here'))
    for (let to = 1; to <= 30; to++) {
      writer.send([frameOf('area:a', to), frameOf(to % 2 ? 'area:odd' : 'area:even', to)])
      for (const { socket } of members.slice(0, 5)) socket.emit('noise')
      if (to % 10 === 0) await new Promise((done) => setImmediate(done))
    }
    await Promise.all(echoes)
    await until('all arrived', () => members.every(({ heard }) => heard.length === 45))
    for (const [i, { heard }] of members.entries()) {
      const common = heard.filter((it) => it.channel === 'area:a').map((it) => it.to)
      expect(common).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
      const own = heard.filter((it) => it.channel !== 'area:a')
      expect(new Set(own.map((it) => it.channel))).toEqual(
        new Set([i % 2 ? 'area:odd' : 'area:even']),
      )
    }
  })

  it('stand behind what Socket.IO has still to write', async () => {
    const { join } = await bench()
    const { socket } = await join('area:noise')
    const order: unknown[] = []
    socket.on('noise', (i: number) => order.push(i))
    socket.on('frame', () => order.push('frame'))
    socket.emit('noise')
    await until('all arrived', () => order.length === 6)
    expect(order).toEqual([0, 1, 2, 3, 4, 'frame'])
  })

  it('wait while a line is held, and then follow in order', async () => {
    const { writer, join } = await bench()
    const { heard, line } = await join('area:a')
    const other = await join('area:a')
    writer.hold(line)
    writer.send([frameOf('area:a', 1)])
    writer.send([frameOf('area:a', 2)])
    await until('the other has them', () => other.heard.length === 2)
    expect(heard).toEqual([])
    writer.release(line)
    await until('they followed', () => heard.length === 2)
    expect(heard.map((it) => it.to)).toEqual([1, 2])
  })

  it('end with the line, and leave nothing behind', async () => {
    const { writer, join } = await bench()
    const { socket, line } = await join('area:a')
    expect(writer.size).toBe(1)
    socket.close()
    await until('it is gone', () => writer.size === 0)
    writer.send([frameOf('area:a', 1)])
    expect(line.channels.size).toBe(0)
  })

  it('are not heaped up for a screen that does not read: it is sent away', async () => {
    const { writer, join } = await bench()
    const { socket, line } = await join('area:a')
    const fast = await join('area:a')
    const reason = new Promise((done) => {
      socket.once('disconnect', done)
    })
    const wire = (
      socket.io.engine.transport as unknown as {
        ws: { _socket: { pause(): void; resume(): void } }
      }
    ).ws._socket
    wire.pause()
    let to = 0
    // As fast as the other reads, and for ever if nobody cuts the line.
    while (line.conn.readyState === 'open') {
      to += 1
      writer.send([frameOf('area:a', to, 20_000)])
      await until('the other has it', () => fast.heard.length === to)
    }
    wire.resume()
    expect(await reason).toBeTruthy()
  })
})
