import { expect, it } from 'vitest'
import { refusalsEn } from '../../../content/locales/refusals-en.ts'
import { refusalsZh } from '../../../content/locales/refusals-zh.ts'

it('a wait is said in seconds while one can count them, and else in minutes', () => {
  const said = ({ retryIn }: typeof refusalsZh) => [1, 59, 61, 788].map(retryIn)
  expect(said(refusalsZh)).toEqual([
    '1 秒后再试。',
    '59 秒后再试。',
    '61 秒后再试。',
    '14 分钟后再试。',
  ])
  expect(said(refusalsEn)[3]).toBe('Try again in 14 min.')
})
