/** 找我的队: every team stands under the letter its name begins with. */
import { expect, it } from 'vitest'
import type { RankRow } from '../../../content/boards/volunteers/volunteers.ts'
import { byLetter, letterOf } from '../../../kiosk/boards/volunteers/by-letter.ts'

it('knows the letter of a name', () => {
  const names = {
    安: 'A',
    八: 'B',
    晨光巡查队: 'C',
    大: 'D',
    二号院: 'E',
    坝坝舞后勤队: 'B',
    周五共建队: 'Z',
    小区花园养护队: 'X',
    银发陪伴队: 'Y',
    柿子树便民队: 'S',
    书画邻里队: 'S',
    邻里学堂助教队: 'L',
    红马甲: 'H',
    我们: 'W',
    青年: 'Q',
    'dance club': 'D',
    '8 号院': '#',
    '“好邻居”': '#',
    '': '#',
  }
  for (const [name, letter] of Object.entries(names))
    expect([name, letterOf(name)]).toEqual([name, letter])
})

it('loses no team and puts them in the order of the letters', () => {
  const rows = ['周五队', '晨光队', '8 号院', '城管队', 'Dawn'].map(
    (name, at): RankRow => ({
      team: `t${at}`,
      name: { zh: name },
      minutes: 60,
      rank: 1,
      tied: true,
    }),
  )
  const groups = byLetter(rows, (it) => it.name.zh)
  expect(groups.map(([letter]) => letter)).toEqual(['#', 'C', 'D', 'Z'])
  expect(groups.flatMap(([, them]) => them.map((it) => it.name.zh))).toEqual([
    '8 号院',
    '晨光队',
    '城管队',
    'Dawn',
    '周五队',
  ])
})
