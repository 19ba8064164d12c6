/** Words of the screens in Chinese: the keys that every other language must have. */
import { screenFirstZh } from './screen-first-zh.ts'

export const screenZh = {
  ...screenFirstZh,
  sample: '示例',
  // Age of what is on the glass.
  updatedAt: (time: string) => `更新于 ${time}`,
  lateSince: (time: string) => `更新于 ${time}，可能不是最新`,
  offlineSince: (time: string) => `离线内容，更新于 ${time}`,
  offlineNever: '离线内容',
  // Touch home.
  eventsLeft: (n: number) => (n > 0 ? `还有 ${n} 场活动` : '今天没有活动了'),
  noEventsToday: '今天没有活动',
  runningNow: '正在进行',
  until: (time: string) => `到 ${time}`,
  isNew: '新',
  rateService: '评一评刚才的服务',
  rateShort: '评服务',
  rateHint: '点一下就好，不留姓名',
  languageSwitch: 'English',
  aids: '看得清，够得着',
  aidElder: '长辈模式',
  aidElderOff: '退出长辈模式',
  aidLow: '低位模式',
  aidLowNot: '屏装得太高',
  aidContrast: '高对比',
  aidAloud: '朗读',
  pageUp: '往上翻',
  pageDown: '往下翻',
  stillThere: '继续使用吗？',
  leavingIn: (n: number) => `${n} 秒后回到院子`,
  stay: '继续使用',
  leave: '不用了，回到院子',
  // What lies over everything.
  updating: '正在换新',
  updatingHint: '不到半分钟就好，不用点',
  urgentUntil: (time: string) => `到 ${time} 以前都要留心`,
  publishedAt: (time: string) => `${time} 发布`,
  knownUntil: (time: string) => `信息截至 ${time}`,
  understood: '我知道了，继续',
  whatToDo: '看怎么做',
  // Boards.
  newerBuild: '这一条要更新后才能看全，请找前台',
  // Display.
  welcome: '欢迎您',
  // Reading aloud.
  noVoice: '这台机器没有中文语音，读不出来',
  noSound: '现在读不出声音',
  partRead: '有几处是外文，没有读出来',
  noVoiceHint: '请找工作人员帮忙，字照常能看',
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
  unenrolled: '这块屏还没有登记',
  unenrolledHint: '请工作人员在控制台打开这块屏的登记链接',
  ended: '这块屏已在别处登记',
  endedHint: '请工作人员重新打开这块屏的登记链接',
  lacking: (what: string) => `这台机器缺少：${what}`,
  // What a browser may lack, by the names of its abilities.
  sw: '离线缓存',
  locks: '窗口锁',
  storage: '本机保存',
  strict: '写盘确认',
  wake: '保持亮屏',
  voice: '中文语音',
} as const

type Word<T> = T extends (...words: infer A) => string ? (...words: A) => string : string

/** What a language must say. */
export type ScreenWords = { readonly [K in keyof typeof screenZh]: Word<(typeof screenZh)[K]> }
