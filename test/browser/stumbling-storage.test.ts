/** A storage that stumbles when the page starts is not one that is gone: the token in it must live. */
import { describe, expect, it } from 'vitest'
import { openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { seen, settled } from '../tools/glass.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'

const browser = useBrowser()

describe('a storage that cannot be opened at first', () => {
  it('is tried again before the page uses its link, which would end the token it holds', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const hall = await browser.context(touchSize)
    const touch = await openScreen(hall, server, 'touch')
    await publishNotice(staff, '周五电影《早春》', ['centre:demo'])
    await seen(touch, '周五电影《早春》')
    await settled(staff, 'hall-touch')

    const enrolled: string[] = []
    hall.on('request', (it) => it.url().endsWith('/enrol') && enrolled.push(it.url()))
    await hall.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB)
      let isFirst = true
      indexedDB.open = (...it) => {
        if (!isFirst) return open(...it)
        isFirst = false
        throw new DOMException('Internal error opening backing store.', 'UnknownError')
      }
    })
    await touch.reload()
    await seen(touch, '周五电影《早春》')
    await settled(staff, 'hall-touch')
    expect(enrolled).toEqual([])
  })
})
