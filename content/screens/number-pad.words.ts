/** Words of the number pad. */

export const words = {
  keys: { zh: '数字键', en: 'Digits' },
  erase: { zh: '删一个', en: 'Erase' },
  done: { zh: '好了', en: 'Done' },
  typed: (n: number) => ({ zh: `打了 ${n} 位`, en: `${n} digits` }),
} as const
