/** Two members of staff change one notice: the slower is shown both versions, and nothing is lost. */
import { describe, expect, it } from 'vitest'
import { consoleZh as words } from '../../content/locales/console-zh.ts'
import { deskSize, useBrowser } from '../tools/browser.ts'
import { fill, press, signInAtConsole } from '../tools/desk.ts'
import { publishNotice } from '../tools/notices.ts'
import { startServer } from '../tools/server.ts'
import { signIn } from '../tools/staff.ts'

const browser = useBrowser()

describe('an edit conflict in two consoles', () => {
  it('is shown to the slower one, who chooses, and then saves', async () => {
    const server = await startServer()
    const staff = await signIn(server)
    const { id } = await publishNotice(staff, '理发师傅周二来', ['centre:demo'])
    const open = async () => {
      const desk = await signInAtConsole(await browser.context(deskSize), server)
      await desk.goto(`${server.origin}/console/#/announcements/${id}/edit`)
      return desk
    }
    const quick = await open()
    const slow = await open()
    await fill(slow, words.editor.titleZh, '理发师傅周四来')
    await fill(quick, words.editor.titleZh, '理发师傅周三来')
    await press(quick, words.editor.saveChanged)
    await quick.getByText(words.notices.changedToast).first().waitFor()

    await press(slow, words.editor.saveChanged)
    const conflict = slow.getByRole('alertdialog', { name: words.conflict.title })
    await conflict.getByText('理发师傅周三来').waitFor()
    await conflict.getByText('理发师傅周四来').waitFor()
    expect((await staff.ask('item:read', { id })).envelope.title.zh).toBe('理发师傅周三来')
    await press(slow, words.conflict.go)
    await press(slow, words.editor.saveChanged)
    await slow.getByText(words.notices.changedToast).first().waitFor()
    expect((await staff.ask('item:read', { id })).envelope.title.zh).toBe('理发师傅周四来')
  })
})
