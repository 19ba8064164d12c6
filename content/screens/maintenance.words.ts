/** Words of a screen's maintenance room, few and short, for whoever stands on the ladder. */
import type { Localized } from '../boards/envelope.ts'

const say = (zh: string, en: string): Localized => ({ zh, en })

export const words = {
  back: say('返回', 'Back'),

  enter: say('请输入维护密码', 'Maintenance PIN'),
  none: say('这块屏还没有维护密码', 'No maintenance PIN is set'),
  noneHint: say('请在办公电脑上设一个', 'Set one in the console'),
  wrong: (left: number) => say(`密码不对，还能试 ${left} 次`, `Wrong. Tries left: ${left}`),
  wait: (time: string) => say(`试得太多了，请等 ${time}`, `Too many tries. Wait ${time}`),
  waitHint: say('在办公电脑上换一个密码，马上能用', 'A new PIN from the console works at once'),

  fine: say('都正常', 'All is well'),
  wrongs: (n: number) => say(`有 ${n} 处要看一看`, `To look at: ${n}`),
  server: say('服务器', 'Server'),
  line: say('连接', 'Line'),
  build: say('程序', 'Software'),
  waiting: say('等着上传', 'To send'),
  refused: say('被退回', 'Refused'),
  since: (time: string) => say(`最早 ${time}`, `since ${time}`),
  storage: say('本机存储', 'Storage'),
  mayGo: say('可能被清掉', 'may be cleared'),
  clock: say('时钟差', 'Clock off by'),
  window: say('窗口', 'Window'),
  voice: say('朗读', 'Voice'),

  touch: say('试触摸', 'Test touch'),
  picture: say('试画面', 'Test picture'),
  sound: say('试声音', 'Test sound'),
  identify: say('亮出屏名', 'Show name'),
  anew: say('重取内容', 'Fetch anew'),
  reload: say('重新打开', 'Reload'),
  left: (n: number) => say(`划过每一格，还剩 ${n} 格`, `Wipe every cell: ${n} left`),
} as const
