import { describe, expect, it } from 'vitest'
import { instantAt } from '../../../content/time/zone.ts'
import { newBase, newFields } from '../../../kiosk/boards/announcements/announcements-draft.ts'
import { previewBlocks } from '../../../kiosk/console/announcements/preview-blocks.ts'
import { itemOfDraft } from '../../../kiosk/console/announcements/preview-item.ts'
import { blocksOf } from '../../../server/boards/render-texts.ts'

describe('the preview of a notice', () => {
  it.each([
    ['nothing', ''],
    ['a sentence', '明天停水。'],
    ['paragraphs', '明天停水。\n\n\n请先接好水。'],
    ['a line broken by hand', '时间：明天\n地点：一楼'],
    ['a list', '带上：\n\n- 伞\n- 刀\n\n别忘了。'],
    ['a list right under a sentence', '带上：\n- 伞\n- 刀'],
    ['a loose list', '- 伞\n\n- 刀'],
    ['a list in order', '1. 取号\n2. 等叫号'],
    ['a list item in two lines', '- 伞\n要能打开的\n- 刀'],
    ['two kinds of list', '- 伞\n\n1. 取号'],
    ['headings', '# 停水\n## 时间\n### 地点\n一楼'],
    ['emphasis', '请**务必**先接好水，**两桶**'],
    ['stars that emphasise nothing', '2 ** 3 ** 4，**没有完'],
    ['emphasis in a list', '- **伞**：要大的'],
  ])('reads %s as the server does', (_, source) => {
    expect(previewBlocks(source)).toEqual(blocksOf(source))
  })

  it('shows a draft as it will look when its time has come, and without a title too', () => {
    const zone = 'Asia/Shanghai'
    const now = instantAt('2026-10-16', '14:04', zone)
    const fields = { ...newFields(now, zone), fromDay: '2026-10-20', fromTime: '08:00' }
    const item = itemOfDraft(fields, newBase('n', 'demo'), { now, zone, untitled: '（标题）' })
    expect(item).toMatchObject({ from: now, envelope: { title: { zh: '（标题）' } } })
    expect(item.until).toBe(instantAt('2026-10-24', '00:00', zone))
    const unreadable = { ...fields, untilDay: '2026-13-01' }
    const where = { now, zone, untitled: '（标题）' }
    expect(itemOfDraft(unreadable, newBase('n', 'demo'), where).until).toBeNull()
  })
})
