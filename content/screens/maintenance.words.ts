/** Words of a screen's maintenance room, for whoever stands on the ladder. */
import type { Localized } from '../boards/envelope.ts'

const say = (zh: string, en: string): Localized => ({ zh, en })

export const words = {
  name: say('屏幕维护', 'Maintenance'),
  leave: say('离开', 'Leave'),
  back: say('返回', 'Back'),

  enter: say('请输入维护密码', 'Enter the maintenance PIN'),
  whose: say('这里给工作人员用', 'For staff'),
  none: say('这块屏还没有维护密码', 'This screen has no maintenance PIN'),
  noneHint: say(
    '在办公电脑上打开“屏幕”，点这块屏，再点“设维护密码”。',
    'Set one in the console: Screens, this screen, Set maintenance PIN.',
  ),
  judging: say('正在核对…', 'Checking…'),
  wrong: (left: number) => say(`密码不对，还能试 ${left} 次`, `Wrong PIN. Tries left: ${left}`),
  wait: (time: string) => say(`试得太多了，请等 ${time}`, `Too many tries. Wait ${time}`),
  waitHint: say(
    '忘了密码，可以在办公电脑上重新设一个，马上能用。',
    'A new PIN, set in the console, works at once.',
  ),

  fine: say('都正常', 'All is well'),
  wrongs: (n: number) => say(`有 ${n} 处要看一看`, `To look at: ${n}`),

  build: say('程序', 'Software'),
  newest: say('最新', 'newest'),
  changing: (to: string) => say(`要换成 ${to}`, `${to} is wanted`),
  server: say('服务器', 'Server'),
  line: say('连接', 'Line'),
  live: say('连着', 'Up'),
  late: say('时断时续', 'Unsteady'),
  offline: say('断了', 'Down'),
  age: say('内容更新于', 'Updated'),
  never: say('还没更新过', 'Never'),
  waiting: say('等着上传', 'To send'),
  entries: (n: number) => say(`${n} 条`, String(n)),
  since: (n: number, at: string) => say(`${n} 条，最早 ${at}`, `${n}, since ${at}`),
  refused: say('被退回', 'Refused'),
  storage: say('本机存储', 'Storage'),
  kept: say('长期保存', 'Kept for good'),
  mayGo: say('可能被清掉', 'May be cleared'),
  used: (size: string, of: string) => say(`已用 ${size}，共 ${of}`, `${size} of ${of}`),
  clock: say('时钟', 'Clock'),
  right: say('准', 'Right'),
  off: (seconds: number) =>
    say(
      `${seconds < 0 ? '快' : '慢'} ${Math.abs(seconds)} 秒，已校正`,
      `${Math.abs(seconds)} s ${seconds < 0 ? 'fast' : 'slow'}, corrected`,
    ),
  unsure: say('还没对过', 'Never set'),
  lacks: say('缺少的功能', 'Lacking'),
  nothing: say('没有', 'Nothing'),
  window: say('窗口', 'Window'),
  shouldBe: (size: string) => say(`应为 ${size}`, `should be ${size}`),
  voice: say('中文语音', 'Chinese voice'),
  noVoice: say('没有，不能朗读', 'None'),

  touchTest: say('试触摸', 'Test touch'),
  picture: say('试画面', 'Test picture'),
  sound: say('试声音', 'Test sound'),
  soundSays: say('声音正常。一，二，三。', 'Sound is working. One, two, three.'),
  identify: say('亮出屏名', 'Show name'),
  anew: say('重取内容', 'Fetch all anew'),
  asked: say('正在重取', 'Fetching'),
  noLine: say('没连上服务器，取不了', 'The server is out of reach'),
  reload: say('重新打开', 'Reload'),

  cellsLeft: (n: number) => say(`用手指划过每一格，还剩 ${n} 格`, `Wipe every cell: ${n} left`),
  allTouched: say('每一格都好', 'Every cell answers'),
  nextPicture: (at: number, of: number) =>
    say(`${at}/${of}，点一下看下一张`, `${at}/${of}, touch for the next`),
} as const
