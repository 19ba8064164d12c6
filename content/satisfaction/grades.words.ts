/** The five grades in words. The Chinese words are the national ones. */
import type { Localized } from '../boards/envelope.ts'
import type { Grade } from './points.ts'

export const gradeWords: Record<Grade, Localized> = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  2: { zh: '不满意', en: 'Not satisfied' },
  1: { zh: '非常不满意', en: 'Not satisfied at all' },
}
