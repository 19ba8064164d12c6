/** The Chinese words of the first paint, and no more: each weighs on the script that it waits for. */

export const screenFirstZh = {
  todayHere: '今天院里',
  tonightHere: '今晚院里',
  touchToBegin: '点一下屏幕，就能开始',
  pickOne: '想看哪一块，就点哪一块',
  backHome: '回到院子',
  boardFailed: '这一块暂时看不了',
  boardFailedHint: '请找前台，别的内容照常能看',
  starting: '正在打开院门',
} as const
