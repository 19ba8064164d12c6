/** How a page comes by its token: by a link once, by a new link after, and never by fighting for it. */
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Enrolled } from '../../../content/live/hello.ts'
import { done, type Reply, refuse } from '../../../content/live/reply.ts'
import { createEnrolmentModel } from '../../../kiosk/screens/enrolment-model.ts'
import type { Standing } from '../../../kiosk/screens/screen.ts'
import { fakeClock, settled } from './fake-clock.ts'
import { type FakeDatabase, fakeDatabase, fakeSelfStore } from './fake-stores.ts'

const linkA = 'hall-touch.aaaaaaaaaaaaaaaa'
const linkB = 'hall-touch.bbbbbbbbbbbbbbbb'

function open(db: FakeDatabase, link: string | null, answers: Reply<Enrolled>[] = []) {
  const standing = signal<Standing['is']>('starting')
  const clock = fakeClock()
  const asked: string[] = []
  const tokens: string[] = []
  let none = 0
  const enrolment = createEnrolmentModel({
    self: db.self,
    store: fakeSelfStore(db),
    link,
    slot: 'touch',
    standing,
    source: clock,
    random: () => 0.5,
    ask: async (it) => {
      asked.push(it.link)
      return answers.shift() ?? done({ token: `token-${asked.length}`, screen: 'hall-touch' })
    },
    onToken: (it) => tokens.push(it),
    onNone: () => {
      none++
    },
    onChanged() {},
  })
  return { standing, clock, asked, tokens, enrolment, closed: () => none }
}

describe('enrolment', () => {
  it('takes the link when no token is held, and keeps the token', async () => {
    const db = fakeDatabase()
    const page = open(db, linkA)
    page.enrolment.lead()
    await settled()
    expect(page.tokens).toEqual(['token-1'])
    expect(page.standing.peek()).toBe('ready')
    expect(db.self).toMatchObject({ token: 'token-1', screen: 'hall-touch', link: linkA })
  })

  it('does not touch the link while a token is held', async () => {
    const db = fakeDatabase()
    db.self = { ...db.self, token: 'held', link: linkA }
    const page = open(db, linkA)
    page.enrolment.lead()
    await settled()
    expect(page.asked).toEqual([])
    expect(page.tokens).toEqual(['held'])
  })

  it('waits for a person without token and link, or when the link is not known', async () => {
    const page = open(fakeDatabase(), null)
    page.enrolment.lead()
    expect(page.standing.peek()).toBe('unenrolled')
    const wrong = open(fakeDatabase(), linkA, [refuse('not_found')])
    wrong.enrolment.lead()
    await settled()
    expect(wrong.standing.peek()).toBe('unenrolled')
  })

  it('says so when a later enrolment ended its token, and takes the same link no more', async () => {
    const db = fakeDatabase()
    const page = open(db, linkA)
    page.enrolment.lead()
    await settled()
    await page.enrolment.refused('ended_token')
    await settled()
    expect(page.standing.peek()).toBe('ended')
    expect(page.closed()).toBe(1)
    expect(page.asked).toEqual([linkA])
    const reloaded = open(db, linkA)
    reloaded.enrolment.lead()
    await settled()
    expect(reloaded.asked).toEqual([])
    expect(reloaded.standing.peek()).toBe('ended')
  })

  it('heals by a new link, which only a person can have brought', async () => {
    const db = fakeDatabase()
    db.self = { ...db.self, token: null, link: linkA, ended: true }
    const page = open(db, linkB)
    page.enrolment.lead()
    await settled()
    expect(page.asked).toEqual([linkB])
    expect(page.standing.peek()).toBe('ready')
    expect(db.self.ended).toBe(false)
  })

  it('takes the link again when the server does not know the token: an older store was opened', async () => {
    const db = fakeDatabase()
    db.self = { ...db.self, token: 'newer than the backup', link: linkA }
    const page = open(db, linkA)
    page.enrolment.lead()
    await page.enrolment.refused('unauthenticated')
    await settled()
    expect(page.asked).toEqual([linkA])
    expect(page.tokens).toEqual(['newer than the backup', 'token-1'])
  })

  it('takes the token that another window brought meanwhile', async () => {
    const db = fakeDatabase()
    db.self = { ...db.self, token: 'old', link: linkA }
    const page = open(db, linkA)
    page.enrolment.lead()
    db.self = { ...db.self, token: 'new' }
    await page.enrolment.refused('ended_token')
    expect(page.tokens).toEqual(['old', 'new'])
    expect(page.standing.peek()).toBe('ready')
  })

  it('asks again, later and later, while the server is away', async () => {
    const away = Array.from({ length: 3 }, () => refuse('offline'))
    const page = open(fakeDatabase(), linkA, [...away])
    page.enrolment.lead()
    await page.clock.advance(1000)
    expect(page.asked).toHaveLength(1)
    expect(page.standing.peek()).toBe('starting')
    await page.clock.advance(20_000)
    expect(page.standing.peek()).toBe('ready')
  })

  it('only the window that leads asks; another one follows what is stored', async () => {
    const db = fakeDatabase()
    const page = open(db, linkA)
    expect(page.asked).toEqual([])
    db.self = { ...db.self, token: 'of the other window' }
    await page.enrolment.reread()
    expect(page.standing.peek()).toBe('ready')
    expect(page.tokens).toEqual([])
  })
})
