/** Words of the screens in Chinese: the keys that every other language must have. */

export const screenZh = {
  sample: '示例',
  // Age of what is on the glass.
  updatedAt: (time: string) => `更新于 ${time}`,
  lateSince: (time: string) => `更新于 ${time}，可能不是最新`,
  offlineSince: (time: string) => `离线内容，更新于 ${time}`,
  offlineNever: '离线内容',
  // Touch home.
  todayHere: '今天院里',
  eventsLeft: (n: number) => (n > 0 ? `还有 ${n} 场活动` : '今天没有活动了'),
  noEventsToday: '今天没有活动',
  runningNow: '正在进行',
  until: (time: string) => `到 ${time}`,
  isNew: '新',
  rateService: '评一评刚才的服务',
  rateHint: '点一下就好，不留姓名',
  touchToBegin: '点一下屏幕，就能开始',
  pickOne: '想看哪一块，就点哪一块',
  languageSwitch: 'English',
  backHome: '回到院子',
  stillThere: '继续使用吗？',
  leavingIn: (n: number) => `${n} 秒后回到院子`,
  stay: '继续使用',
  leave: '不用了，回到院子',
  // Boards.
  boardFailed: '这一块暂时看不了',
  boardFailedHint: '请找前台，别的内容照常能看',
  newerBuild: '这一条要更新后才能看全，请找前台',
  // Display.
  welcome: '欢迎您',
  // Rating.
  rating: '评一评',
  grade5: '非常满意',
  grade4: '满意',
  grade3: '基本满意',
  grade2: '不满意',
  grade1: '非常不满意',
  ratingHint: '点一下就好，想评就评，不评也没关系',
  nothingKept: '不记姓名，不拍照',
  satisfiedShare: (percent: number, n: number) => `本月 ${n} 人评过，满意 ${percent}%`,
  tooFewRated: (n: number) => `本月 ${n} 人评过，样本不足`,
  thanks: '谢谢您！',
  youChose: '您评的是',
  kept: '已经记下',
  comma: '，',
  howCounted: '够 10 个人评过，才公布满意率',
  wrongUndo: '点错了，撤回',
  nextPerson: '下一位',
  backIn: (n: number) => `${n} 秒后自动返回`,
  undone: '已经撤回',
  undoneHint: '刚才那一下不算',
  rateAgain: '重新评一下',
  cannotRate: '暂时无法评价',
  cannotRateHint: '您的评价没有记下，请告诉工作人员',
  cannotUndo: '没有撤回，请告诉工作人员',
  noPoint: '这里现在没有要评的',
  // A screen that cannot show its hall yet.
  starting: '正在打开院门',
  unenrolled: '这块屏还没有登记',
  unenrolledHint: '请工作人员在控制台打开这块屏的登记链接',
  ended: '这块屏已在别处登记',
  endedHint: '请工作人员重新打开这块屏的登记链接',
  lacking: (what: string) => `这台机器缺少：${what}`,
  lackSw: '离线缓存',
  lackLocks: '窗口锁',
  lackStorage: '本机保存',
  lackStrict: '写盘确认',
  lackWake: '保持亮屏',
} as const

type Word<T> = T extends (...words: infer A) => string ? (...words: A) => string : string

/** What a language must say. */
export type ScreenWords = { readonly [K in keyof typeof screenZh]: Word<(typeof screenZh)[K]> }
