/** Words of the search over all boards. */

export const words = {
  name: { zh: '找一找', en: 'Search' },
  hint: { zh: '打字头就行：重阳节打 CYJ', en: 'Type the first letters of a title' },
  hintNine: { zh: '打字头就行：重阳节按 2 9 5', en: 'Press the keys of the first letters' },
  typed: { zh: '您打的字', en: 'What you typed' },
  pad: { zh: '字母键', en: 'Letters' },
  erase: { zh: '删一个', en: 'Erase' },
  clear: { zh: '全部删掉', en: 'Clear' },
  begin: { zh: '通知、活动、项目、队伍都能找', en: 'Notices, events, projects and teams' },
  none: { zh: '没有找到', en: 'Nothing found' },
  noneHint: { zh: '少打一个字母试试，或者问问前台', en: 'Try fewer letters, or ask at the desk' },
  count: (n: number) => ({ zh: `找到 ${n} 条`, en: `${n} found` }),
  backToFound: { zh: '回到找一找', en: 'Back to search' },
} as const
