/** How titles are read: the words that every map of characters alone gets wrong. */
import * as dictionary from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../content/boards/envelope.ts'
import { search } from '../../../content/boards/search.ts'
import { createPinyinKeys, pinyinOf } from '../../../server/boards/pinyin-keys.ts'

const notice = (zh: string): Item => ({
  id: 'it',
  board: 'announcements',
  rev: 1,
  v: 1,
  from: 1_700_000_000_000,
  until: null,
  envelope: { title: { zh } },
  body: { text: { source: '' }, source: '重庆路社区' },
  publishedAt: 1_700_000_000_000,
})

describe('pinyin of a title', () => {
  it.each([
    ['重庆', 'chong qing'],
    ['银行行长接待日', 'yin hang hang zhang jie dai ri'],
    ['单老师讲故事', 'shan|dan lao shi jiang gu shi'],
    ['解主任，接待日', 'xie|jie zhu ren jie dai ri'],
    ['单位会议', 'dan wei hui yi'],
    ['简单教学', 'jian dan jiao xue'],
    ['解决问题', 'jie jue wen ti'],
    ['讲解老师', 'jiang jie lao shi'],
    ['曾奶奶', 'zeng|ceng nai nai'],
    ['不曾来过', 'bu ceng lai guo'],
    ['长者食堂', 'zhang zhe shi tang'],
    ['朝阳区', 'chao yang qu'],
    ['音乐会', 'yin yue hui'],
    ['重阳节便宜菜', 'chong yang jie pian yi cai'],
    ['绿道（女士）', 'lv|lu dao nv|nu shi'],
    ['2026 年 ABC', 'nian'],
    ['Weekend', ''],
  ])('%s is %s', (text, line) => {
    expect(pinyinOf(text, dictionary)).toBe(line)
  })

  it.each([
    ['解主任接待日', 'xiezhuren'],
    ['解决 2026 年的问题', 'jiejue2026n'],
    ['（重庆）银行·行长', 'cqyhhz'],
    ['𠮷祥社区 Q&A 会', 'xsqqah'],
  ])('%s is found by %s', async (title, typed) => {
    const keys = createPinyinKeys()
    await keys.ready
    const [change] = keys.add([{ id: 'it', rev: 1, item: notice(title), on: [], off: [] }])
    expect(search([change?.item as Item], typed).map((it) => it.by)).toEqual([null])
    expect(search([change?.item as Item], 'chongqinglu')[0]?.by?.zh).toBe('重庆路社区')
  })

  it('leaves alone what is gone and what is no board', async () => {
    const keys = createPinyinKeys()
    await keys.ready
    const gone = { id: 'it', rev: 1, on: [], off: [] }
    const profile = { ...gone, item: { ...notice('单位'), board: 'profiles' as const } }
    expect(keys.add([gone, profile])).toEqual([gone, profile])
  })
})
