/** The sample's notices: a made-up hall's own, and lists quoted from published reports with their dates. */
import type { Announcement } from '../boards/announcements/announcements.ts'
import { version } from '../boards/announcements/announcements.ts'
import type { Envelope } from '../boards/envelope.ts'
import type { PackItem } from './pack.ts'
import { type Dates, jointMonth } from './sample-dates.ts'
import { area, hall } from './sample-hall.ts'
import { heading, list, paragraph, text } from './texts.ts'

const source = '示例社区党群服务中心'

/** `since` and `lasts` in days from the import. */
function notice(
  dates: Dates,
  id: string,
  since: number,
  lasts: number,
  envelope: Envelope,
  body: Omit<Announcement, 'source'>,
): PackItem {
  return {
    id: `demo-notice-${id}`,
    board: 'announcements',
    area,
    channels: hall,
    v: version,
    from: Math.min(dates.now, dates.at(since, '08:30')),
    until: dates.at(lasts, '21:00'),
    review: null,
    envelope,
    body: { ...body, source } satisfies Announcement,
  }
}

const antiFraud = (dates: Dates) =>
  notice(
    dates,
    'antifraud',
    -1,
    180,
    {
      title: { zh: '叫您转“安全账户”，一律挂断', en: 'Asked to move money? Hang up' },
      summary: {
        zh: '公检法不会在电话里办案，没有什么安全账户。',
        en: 'No police officer settles a case by phone. There is no safe account.',
      },
      level: 'important',
    },
    {
      text: text(
        paragraph('最近有人冒充公检法、客服和孙辈打电话。记住三条：'),
        list(
          [
            '**不听**：说您涉案、要您保密的，挂断。',
            '**不点**：短信里的链接，不认识的不点。',
            '**不转**：谁叫转账，先问家里人，再问前台。',
          ],
          true,
        ),
        paragraph('拿不准，拿着手机到前台来，我们陪您一起看。'),
      ),
    },
  )

const openingHours = (dates: Dates) =>
  notice(
    dates,
    'hours',
    -9,
    365,
    {
      title: { zh: '每天都开门，早上八点半到晚上九点', en: 'Open every day, 8:30 to 21:00' },
      summary: {
        zh: '书画室、棋牌室一起开，节假日照常。',
        en: 'The painting and games rooms too, also on holidays.',
      },
    },
    {
      text: text(
        list([
          '大厅和前台：8:30–21:00',
          '书画室：9:00–11:00，有人带着画',
          '棋牌室：13:30–15:30',
          '歇脚、喝水、充电、简易医疗：开门就有',
        ]),
        paragraph('法定节假日照常开门。个别活动放假时不办，看**活动日历**。'),
      ),
    },
  )

function jointMonthNotice(dates: Dates) {
  const { month, isNow } = jointMonth(dates.today)
  const title = isNow
    ? { zh: `${month}月是社区联建活动月`, en: 'This is joint-building month' }
    : { zh: `下一个联建活动月：${month}月`, en: 'The next joint-building month' }
  return notice(
    dates,
    'joint-month',
    -3,
    60,
    {
      title,
      summary: {
        zh: '每季度首月，共建单位进社区，有事进门就能问。',
        en: 'In the first month of each quarter partner units come to the community. Just ask.',
      },
    },
    {
      text: text(
        paragraph('每季度首月是社区联建活动月：开联席会，共建单位上门服务。'),
        list(['政策咨询', '安全宣传', '法律援助', '走访慰问', '义诊']),
        heading('别处怎么做'),
        paragraph(
          '雅安市名山区蒙阳街道：4 个城市社区与 34 家市、区级部门（单位）结成共建关系，' +
            '志愿服务累计服务群众 **1 万余人次**；认领实施微项目 **49 个**，下沉资金 **154.1 万元**，' +
            '帮助解决急难愁盼问题 **132 个**。',
        ),
        paragraph('数字截至 2024-08-05，据《雅安日报》。'),
      ),
    },
  )
}

const campShow = (dates: Dates) =>
  notice(
    dates,
    'camp-show',
    -2,
    45,
    {
      title: { zh: '“童”创家园作品展，大厅看得到', en: 'Children’s works in the hall' },
      summary: {
        zh: '孩子们画的社区，就挂在大厅北墙（示例）。',
        en: 'The neighbourhood as children drew it, on the north wall (sample).',
      },
    },
    {
      text: text(
        paragraph('三个主题：“童”心协力、“童”创家园、“童”学之旅。作品不写姓名。'),
        paragraph(
          '这个主意来自雅安市名山区新城社区：依托壹基金“儿童服务站”，2020 年以来落实资金 ' +
            '**36 万元**，举办活动 **584 场次**，惠及儿童 **8475 人次**。',
        ),
        paragraph('数字截至 2024-08-05，据《雅安日报》。展览为示例。'),
      ),
    },
  )

const tenItems = (dates: Dates) =>
  notice(
    dates,
    'programme',
    -6,
    120,
    {
      title: { zh: '项目清单怎么公布：看一个例子', en: 'How a project list is published' },
      summary: {
        zh: '彭州 2021 年社治工作项目清单：已公布 9 项（原文称十大）。',
        en: 'Pengzhou’s list of 2021: 9 published (the report says ten).',
      },
    },
    {
      text: text(
        paragraph('彭州 2021 幸福邻里社治工作项目清单，**已公布 9 项（原文称十大）**：'),
        list(
          [
            '和谐邻里营造系列评选活动',
            '社区微更新',
            '打造社区美空间',
            '打造社区商业示范消费新场景',
            '孵化培育社区社会企业',
            '优秀社区规划师及策划设计方案评选活动',
            '“金彭善治”小区精细化治理公益创投',
            '信托制物业服务模式试点导入',
            '打造成都市级示范社区（小区）',
          ],
          true,
        ),
        paragraph('据川观新闻 2021-04-23 报道。原文只列出 9 项，我们不替它补第十项。'),
      ),
    },
  )

const oneHour = (dates: Dates) =>
  notice(
    dates,
    'one-hour',
    -5,
    90,
    {
      title: { zh: '每周一小时，等您来帮忙', en: 'One hour a week: come and help' },
      summary: {
        zh: '周日上午九点半，在大厅集合（示例）。',
        en: 'Sundays at 9:30 in the hall (sample).',
      },
    },
    {
      text: text(
        paragraph('陪老人说说话、修修小家电、理理书架，一小时就够。'),
        paragraph('不用会什么，来了有人带。没有手机也行，前台帮您登记。'),
        paragraph('名字来自彭州 2021 年的项目“每周一小时 党员志愿者为你办实事”。'),
      ),
    },
  )

const threeLists = (dates: Dates) =>
  notice(
    dates,
    'three-lists',
    -12,
    150,
    {
      title: { zh: '三张清单，等您添一条', en: 'Three lists: add a line' },
      summary: {
        zh: '缺什么、有什么、正在办什么，都写在墙上。',
        en: 'What is needed, what is there, what is being done.',
      },
    },
    {
      text: text(
        list([
          '**需求清单**：您家门口缺什么？',
          '**资源清单**：场地、手艺、时间，都算。',
          '**项目清单**：谁认领、做到哪、好不好。',
        ]),
        paragraph('到前台说一声就行，不用填表。'),
      ),
    },
  )

const paintingRoom = (dates: Dates) =>
  notice(
    dates,
    'painting-room',
    0,
    30,
    {
      title: { zh: '书画室添了新桌子', en: 'New tables in the painting room' },
      summary: {
        zh: '用着怎么样，请在屏上评一评（示例）。',
        en: 'How are they? Please rate them on the screen (sample).',
      },
    },
    {
      text: text(
        paragraph('每天上午九点到十一点，纸笔都有，来了就画。'),
        paragraph('用完请评一评：点一下就好，不留姓名。'),
      ),
    },
  )

export const announcements = (dates: Dates): PackItem[] => [
  antiFraud(dates),
  openingHours(dates),
  jointMonthNotice(dates),
  campShow(dates),
  tenItems(dates),
  oneHour(dates),
  threeLists(dates),
  paintingRoom(dates),
]
