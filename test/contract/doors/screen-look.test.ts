/** The look that compares connected screens with the store, and what happens while it reads. */
import { expect, it } from 'vitest'
import { until } from '../../tools/until.ts'
import { newId, say } from './app-client.ts'
import { boundStore, startApp } from './test-app.ts'

it('a screen with a new token is not ended by a look that read the store before it', async () => {
  let look = (): void => undefined
  let isHeld = false
  const gate = new Promise<void>((done) => {
    look = done
  })
  const asked: string[] = []
  const app = await startApp({
    wrapStore: (store) => ({
      ...boundStore(store),
      async ask(name, input) {
        const answer = await store.ask(name, input)
        if (isHeld && name === 'screen:standings') {
          asked.push(name)
          await gate
        }
        return answer
      },
    }),
  })
  // Somebody is there, so that there is something to look at.
  await app.screen(await app.enrol('west-touch'))
  await app.enrol('east-touch')
  isHeld = true
  await app.enrol('east-touch')
  await until('the look has read the store', () => asked.length > 0)
  isHeld = false
  const socket = await app.screen(await app.enrol('east-touch'))
  let ended: string | null = null
  socket.on('ended', (why: string) => {
    ended = why
  })
  look()
  const hello = { epoch: null, scope: null, rev: 0, life: newId(), build: 'b', capabilities: [] }
  expect(await say(socket, 'hello', hello)).toMatchObject({ ok: true })
  expect(ended).toBeNull()
})
