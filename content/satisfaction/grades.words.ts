/** The five grades in words, and what is said around a count. The Chinese words are the national ones. */
import type { Localized } from '../boards/envelope.ts'
import type { Grade } from './points.ts'

export const gradeWords: Record<Grade, Localized> = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
}

export const countWords = {
  withFair: { zh: '满意率（含基本满意）', en: 'Satisfied (fairly included)' },
  withoutFair: { zh: '满意率（不含基本满意）', en: 'Satisfied (fairly not included)' },
  bad: { zh: '差评率', en: 'Dissatisfied' },
  tooFew: { zh: '样本不足', en: 'Too few ratings' },
  taps: (n: number) => ({ zh: `${n} 次评价`, en: n === 1 ? '1 rating' : `${n} ratings` }),
  filtered: (n: number) => ({ zh: `已过滤 ${n} 次`, en: `${n} filtered` }),
  tooFast: (n: number) => ({ zh: `点得太快 ${n} 次`, en: `${n} too fast` }),
  undone: (n: number) => ({ zh: `撤回 ${n} 次`, en: `${n} taken back` }),
  how: { zh: '怎么算的', en: 'How it is counted' },
  howText: {
    zh: '只数真正点过的，没点的不替人填。连点太快的和撤回的留着，但不计入。不足 10 次不算比率。',
    en: 'Only real touches count; nothing is filled in for those who did not touch. Touches in quick succession and those taken back are kept but not counted. Below 10 no rate is given.',
  },
} as const
