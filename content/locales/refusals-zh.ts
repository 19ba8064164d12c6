/** Words for every refusal, as a colleague would say them: what is the matter, and what to do. */
import type { Code, IssueWord } from '../live/reply.ts'

export interface RefusalWords {
  readonly codes: Readonly<Record<Code, string>>
  /** Beside a field. `limit` is the bound it broke, when there is one. */
  readonly issues: Readonly<Record<IssueWord, (limit?: number) => string>>
  /** After a refusal that says how long to wait. */
  readonly retryIn: (seconds: number) => string
  /** The number under which a fault was written down. */
  readonly bug: (id: string) => string
}

export const refusalsZh: RefusalWords = {
  codes: {
    bad_input: '有的地方没填对，请看标出的那几处。',
    too_large: '内容太多，请删短一些。',
    unauthenticated: '登录已经结束，请重新登录。',
    forbidden: '这件事不在您的权限里，请找管理员。',
    not_found: '没有找到，可能已经被同事拿走了。',
    changed: '您改的时候，同事先改了这一条。两份都在，请看一看再选。',
    taken: '这个名字已经有人用了，请换一个。',
    too_many: '试得太频繁了，请歇一会儿再试。',
    wrong_claim: '口令不对，或者已经过期。请看服务器刚启动时打印的那一行。',
    already_claimed: '这一套已经有管理员了，请直接登录。',
    wrong_password: '账号或密码不对。',
    insecure: '这里的连接没有加密，不能在别的电脑上登录。请用 https 打开，或在服务器本机上登录。',
    public_device: '这台设备是大厅里的公用屏幕，不能在这里登录。请换一台办公电脑。',
    ended_token: '这块屏幕已在别处重新登记，这里的登记结束了。',
    unknown_screen: '没有这块屏幕。',
    refused_life: '这台设备发来的内容已经决定不计入。',
    ends_before_start: '到期时间要在开始之后。',
    until_needed: '公告要有到期时间。',
    not_published: '这一条还没有发布。',
    own_account: '不能改自己的权限和账号，请另一位管理员来办。',
    disk_full: '服务器的硬盘满了，没有存下。请告诉管理员。',
    busy: '服务器正忙，请过一会儿再试。',
    offline: '连不上服务器，请看看网络。',
    internal: '程序出了错，已经记下来了。',
  },
  issues: {
    missing: () => '这里要填',
    unknown: () => '这里多了不认识的内容',
    type: () => '这里填的形式不对',
    empty: () => '这里要填',
    too_long: (limit) => (limit ? `最多 ${limit} 个字` : '太长了'),
    too_short: (limit) => (limit ? `至少 ${limit} 个字` : '太短了'),
    too_small: (limit) => (limit === undefined ? '太小了' : `不能小于 ${limit}`),
    too_large: (limit) => (limit === undefined ? '太大了' : `不能大于 ${limit}`),
    not_allowed: () => '不能选这个',
    format: () => '格式不对',
    guessable: () => '太容易猜到了，换一个',
    same: () => '和原来的一样，换一个新的',
  },
  retryIn: (seconds) =>
    seconds < 100 ? `${seconds} 秒后再试。` : `${Math.ceil(seconds / 60)} 分钟后再试。`,
  bug: (id) => `错误编号 ${id}`,
}
