/** The figure that leads a project's slide. */
import { expect, it } from 'vitest'
import type { Figure } from '../../../kiosk/boards/projects/figures.tsx'
import { heroOf } from '../../../kiosk/boards/projects/hero.ts'

const figure = (label: string, unit: string): Figure => ({
  label: { zh: label },
  quantity: { value: 34, unit: { zh: unit }, q: 'exact', asOf: '2024', source: { zh: '雅安日报' } },
})
const money = figure('共建单位投入', '元')
const people = figure('受益', '户')

it('is about people where one is, and money stands beside it', () => {
  expect(heroOf([money, people])).toEqual({ hero: people, beside: [money] })
})

it('is money where nothing else was counted, and nobody where nothing was', () => {
  expect(heroOf([money])).toEqual({ hero: money, beside: [] })
  expect(heroOf([])).toEqual({ hero: null, beside: [] })
})
