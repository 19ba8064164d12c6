/** The main job, end to end, in one browser: from an unclaimed installation to a notice on the glass. */
import { describe, expect, it } from 'vitest'
import { consoleZh as words } from '../../content/locales/console-zh.ts'
import { deskSize, displaySize, openScreen, touchSize, useBrowser } from '../tools/browser.ts'
import { claimAtConsole, fill, press, write } from '../tools/desk.ts'
import { seen, unseen } from '../tools/glass.ts'
import { startServer } from '../tools/server.ts'

const browser = useBrowser()

describe('the first run', () => {
  it('goes from the printed token to a notice on the glass, changed, moved and taken down', async () => {
    const server = await startServer()
    const one = await browser.context(deskSize)
    const touch = await openScreen(one, server, 'touch', { size: touchSize })
    const display = await openScreen(one, server, 'display', { size: displaySize })
    // The marks of pages that were never loaded anew: a reload would wipe them.
    for (const page of [touch, display]) await page.evaluate('window.sameLife = true')

    const desk = await claimAtConsole(one, server)
    await desk.getByText(words.trial).waitFor()
    await desk.getByRole('link', { name: words.notices.write }).click()
    // The centre is proposed as the place, once it is known.
    await desk.getByRole('checkbox', { checked: true }).first().waitFor()
    await write(desk, '周六上午修伞磨刀', '地点：一楼大厅。\n\n- 修伞\n- 磨刀')
    const bothSee = (title: string) => Promise.all([seen(touch, title), seen(display, title)])
    await Promise.all([bothSee('周六上午修伞磨刀'), press(desk, words.editor.publish)])
    await desk.getByText(words.receipts.headline(2, 2)).first().waitFor()

    await desk.getByRole('link', { name: words.notices.edit }).click()
    await fill(desk, words.editor.titleZh, '周六下午修伞磨刀')
    await Promise.all([bothSee('周六下午修伞磨刀'), press(desk, words.editor.saveChanged)])
    await unseen(touch, '周六上午修伞磨刀')
    await desk.getByRole('heading', { name: '周六下午修伞磨刀' }).waitFor()
    await desk.getByText(words.receipts.headline(2, 2)).first().waitFor()

    await press(desk, words.notices.readdress)
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('checkbox', { checked: true }).first().uncheck()
    await dialog.getByRole('checkbox', { name: '大厅展示屏' }).check()
    await Promise.all([
      seen(display, '周六下午修伞磨刀'),
      dialog.getByRole('button', { name: words.notices.readdressSave }).click(),
    ])
    await unseen(touch, '周六下午修伞磨刀')
    await desk.getByText(words.receipts.headline(1, 1)).first().waitFor()

    await press(desk, words.notices.retract)
    await desk.getByRole('dialog').getByRole('button', { name: words.notices.retractYes }).click()
    await unseen(display, '周六下午修伞磨刀')
    for (const page of [touch, display]) expect(await page.evaluate('window.sameLife')).toBe(true)
  })
})
