/**
 * The sample's projects. Real programmes are quoted with their published figures, date and source, and
 * with nothing else: no percentage, no light, no rank. Milestones belong to made-up projects alone.
 */
import type { Envelope, Localized } from '../boards/envelope.ts'
import { type Project, version } from '../boards/projects/projects.ts'
import type { AsOf, Quantity } from '../boards/quantity.ts'
import type { PackItem } from './pack.ts'
import type { Dates } from './sample-dates.ts'
import { area, hall } from './sample-hall.ts'
import { paragraph, text } from './texts.ts'

function project(dates: Dates, id: string, envelope: Envelope, body: Project): PackItem {
  return {
    id: `demo-project-${id}`,
    board: 'projects',
    area,
    channels: hall,
    v: version,
    from: dates.at(-60, '08:30'),
    until: null,
    review: dates.at(90, '08:30'),
    envelope,
    body,
  }
}

interface Report {
  readonly from: Localized
  readonly on: AsOf
}

const yaan: Report = { from: { zh: '雅安日报', en: 'Ya’an Daily' }, on: '2024-08-05' }
const pengzhou: Report = { from: { zh: '川观新闻', en: 'Chuanguan News' }, on: '2021-04-23' }
const chengdu: Report = {
  from: { zh: '共产党员网（年份按内容推断）', en: '12371.cn (year inferred)' },
  on: '2021',
}
const fancheng: Report = {
  from: { zh: '襄阳网（年份按页脚推断）', en: 'Xiangyang news site (year inferred)' },
  on: '2022-09',
}

const units = {
  yuan: { zh: '元', en: 'yuan' },
  households: { zh: '户', en: 'households' },
  sessions: { zh: '场次', en: 'sessions' },
  visits: { zh: '人次', en: 'visits' },
  metres: { zh: '平方米', en: 'm²' },
  concerts: { zh: '场', en: 'concerts' },
  persons: { zh: '名', en: 'people' },
  people: { zh: '人', en: 'people' },
} as const

const quote = (
  report: Report,
  value: number,
  unit: Localized,
  q: Quantity['q'] = 'exact',
  more?: '余' | '多',
): Quantity => ({
  value,
  unit,
  q,
  asOf: report.on,
  source: report.from,
  ...(more ? { more } : {}),
})

/** The stage of a quoted programme is read from its report by us, and says so. */
const stageNote = '所在阶段由我们按报道内容归类，不是当地公布的。'

const quoted = (report: Report, line: string) => ({
  text: text(paragraph(line), paragraph(stageNote)),
  quoted: report,
})

const real = (dates: Dates): PackItem[] => [
  project(
    dates,
    'tea-garden',
    {
      title: { zh: '茶都景苑小区基础设施改造', en: 'Chadu Jingyuan estate renovation' },
      summary: { zh: '花坛干净了，地面不积水了。', en: 'Tidy beds, no more puddles.' },
    },
    {
      code: 'P-01',
      kind: 'courtyard',
      state: 'accepted',
      unit: { zh: '名山区蒙阳街道', en: 'Mengyang Street, Mingshan' },
      lead: { zh: '雅安市政务服务管理局等共建单位', en: 'Partner units of Ya’an' },
      ...quoted(yaan, '共建单位耐心沟通，争取到居民支持，改造后居民一致点赞。'),
      figures: [
        {
          label: { zh: '投入', en: 'Spent' },
          quantity: quote(yaan, 100_000, units.yuan, 'atLeast'),
        },
        { label: { zh: '受益', en: 'Benefit' }, quantity: quote(yaan, 34, units.households) },
      ],
      before: { zh: '设施老旧、环境脏乱差、私搭违建', en: 'Worn, untidy, built over' },
      after: {
        zh: '花坛整洁、地面硬化不积水、停车规范',
        en: 'Tidy beds, dry ground, orderly parking',
      },
      fiveCo: {},
      updates: [
        {
          on: '2024-08-05',
          kind: 'result',
          text: { zh: '居民生活品质明显提高，一致点赞。', en: 'Residents speak well of it.' },
        },
      ],
    },
  ),
  project(
    dates,
    'children',
    {
      title: { zh: '新城社区儿童服务站·夏令营', en: 'Xincheng children’s station and camp' },
      summary: { zh: '2020 年以来，办活动 584 场次。', en: '584 sessions since 2020.' },
    },
    {
      code: 'P-02',
      kind: 'service',
      state: 'active',
      unit: { zh: '名山区新城社区', en: 'Xincheng Community, Mingshan' },
      ...quoted(yaan, '依托壹基金“儿童服务站”，以儿童需求为导向开展服务。'),
      figures: [
        { label: { zh: '落实资金', en: 'Funds' }, quantity: quote(yaan, 360_000, units.yuan) },
        { label: { zh: '办活动', en: 'Held' }, quantity: quote(yaan, 584, units.sessions) },
        { label: { zh: '惠及儿童', en: 'Children' }, quantity: quote(yaan, 8475, units.visits) },
      ],
      fiveCo: {},
      updates: [
        {
          on: '2024-08-05',
          kind: 'progress',
          text: {
            zh: '夏令营三个主题：“童”心协力、“童”创家园、“童”学之旅。',
            en: 'Three camp themes: one heart, our home, learning trips.',
          },
        },
      ],
    },
  ),
  project(
    dates,
    'square',
    {
      title: { zh: '汉江梦小区健身广场', en: 'Hanjiangmeng fitness square' },
      summary: { zh: '怎么建，正在听大家的。', en: 'Residents are being asked.' },
    },
    {
      code: 'P-03',
      kind: 'plaza',
      state: 'proposed',
      unit: { zh: '樊城区云兴社区', en: 'Yunxing Community, Fancheng' },
      ...quoted(
        fancheng,
        '按“五共”治理流程图进行：场地平整、围栏设置、花坛绿化正在征集居民意见建议。',
      ),
      figures: [
        { label: { zh: '占地', en: 'Area' }, quantity: quote(fancheng, 600, units.metres) },
      ],
      fiveCo: { plan: 'doing' },
      updates: [
        {
          on: '2022-09',
          kind: 'meeting',
          text: {
            zh: '将请小区物业、“双报到”党支部和居民代表开小规模协商会。',
            en: 'A small meeting of property staff, Party branch and residents is to follow.',
          },
        },
      ],
    },
  ),
  project(
    dates,
    'station',
    {
      title: { zh: '水星台“红色驿站”迁建', en: 'Moving the Shuixingtai Red Station' },
      summary: { zh: '从小区里搬到大路边。', en: 'From the yard to the main road.' },
    },
    {
      code: 'P-04',
      kind: 'space',
      state: 'proposed',
      unit: { zh: '樊城区水星台社区', en: 'Shuixingtai Community, Fancheng' },
      ...quoted(fancheng, '小区居民、附近群众、外卖员、环卫工人、学生家长代表一起商量。'),
      figures: [
        {
          label: { zh: '建设会', en: 'Meeting' },
          quantity: quote(fancheng, 20, units.people, 'atLeast'),
        },
      ],
      fiveCo: { plan: 'doing' },
      updates: [
        {
          on: '2022-09',
          kind: 'meeting',
          text: {
            zh: '9月13日开“红色驿站”建设会，多方征求意见。',
            en: 'A meeting on 13 September gathered opinions.',
          },
        },
      ],
    },
  ),
  project(
    dates,
    'music-hall',
    {
      title: { zh: '五福桥社区音乐厅', en: 'Wufuqiao community music hall' },
      summary: { zh: '以场地换服务，不花一分钱。', en: 'Space for service, no money spent.' },
    },
    {
      code: 'P-05',
      kind: 'space',
      state: 'active',
      unit: { zh: '锦江区沙河街道', en: 'Shahe Street, Jinjiang' },
      ...quoted(chengdu, '居民还创建了合唱团和童声班，盘活了社区闲置资产。'),
      figures: [
        { label: { zh: '每年', en: 'A year' }, quantity: quote(chengdu, 100, units.concerts) },
      ],
      fiveCo: {},
      updates: [
        {
          on: '2021',
          kind: 'progress',
          text: { zh: '居民踊跃参与，办起合唱团和童声班。', en: 'A choir and a children’s class.' },
        },
      ],
    },
  ),
  project(
    dates,
    'venture',
    {
      title: { zh: '“金彭善治”小区精细化治理公益创投', en: 'Pengzhou community venture fund' },
      summary: { zh: '列入 2021 年社治工作项目清单。', en: 'On the project list of 2021.' },
    },
    {
      code: 'P-06',
      kind: 'venture',
      state: 'published',
      unit: { zh: '彭州市', en: 'Pengzhou' },
      lead: { zh: '彭州市委社治委', en: 'Pengzhou community governance committee' },
      ...quoted(pengzhou, '2021 幸福邻里社治工作项目清单之一。'),
      figures: [],
      fiveCo: {},
      updates: [
        {
          on: '2021-04-23',
          kind: 'progress',
          text: { zh: '在幸福邻里发布会上公布。', en: 'Announced at the neighbours’ launch.' },
        },
      ],
    },
  ),
  project(
    dates,
    'social-workers',
    {
      title: { zh: '“十佳社会工作者”评选', en: 'Ten best social workers' },
      summary: { zh: '800 多名专业社工里选 10 名。', en: '10 of more than 800.' },
    },
    {
      code: 'P-07',
      kind: 'award',
      state: 'published',
      unit: { zh: '彭州市', en: 'Pengzhou' },
      lead: { zh: '彭州市民政局', en: 'Pengzhou civil affairs bureau' },
      ...quoted(pengzhou, '宣传社工典型人才，树立社工机构标杆，打造志愿服务品牌。'),
      figures: [
        { label: { zh: '评选', en: 'To choose' }, quantity: quote(pengzhou, 10, units.persons) },
        {
          label: { zh: '全市专业社工', en: 'Social workers' },
          quantity: quote(pengzhou, 800, units.persons, 'atLeast', '多'),
        },
      ],
      fiveCo: {},
      updates: [
        {
          on: '2021-04-23',
          kind: 'progress',
          text: { zh: '在幸福邻里发布会上公布。', en: 'Announced at the neighbours’ launch.' },
        },
      ],
    },
  ),
]

const here = { zh: '示例社区', en: 'Sample Community' }
const sampleSource = { zh: '示例数据', en: 'Sample data' }

const invented = (dates: Dates, value: number, unit: Localized): Quantity => ({
  value,
  unit,
  q: 'exact',
  asOf: dates.day(-1),
  source: sampleSource,
})

const madeUp = (dates: Dates): PackItem[] => [
  project(
    dates,
    'awning',
    {
      title: { zh: '三号院雨棚翻新（示例）', en: 'New awnings for Yard 3 (sample)' },
      summary: { zh: '下雨天也能坐着下棋。', en: 'Chess in the rain.' },
    },
    {
      code: 'S-01',
      kind: 'micro',
      state: 'active',
      unit: here,
      lead: { zh: '示例共建单位甲', en: 'Sample partner A' },
      figures: [
        { label: { zh: '受益', en: 'Benefit' }, quantity: invented(dates, 48, units.households) },
      ],
      before: { zh: '棚子漏雨，凳子坐不了', en: 'It leaked, no one could sit' },
      fiveCo: { plan: 'done', build: 'doing', manage: 'doing', evaluate: 'notYet' },
      evidence: {
        plan: [
          {
            text: { zh: '院落会 3 次，31 户到场', en: '3 yard meetings, 31 households' },
            on: dates.day(-36),
          },
          {
            text: { zh: '敲门问卷收回 44 份', en: '44 door-to-door answers' },
            on: dates.day(-45),
          },
        ],
        build: [
          {
            text: { zh: '9 户出工，捐旧料两车', en: '9 households helped, two loads given' },
            on: dates.day(-8),
          },
        ],
        manage: [
          {
            text: { zh: '居民监督 3 人，每周五看工地', en: '3 residents check every Friday' },
            on: dates.day(-4),
          },
        ],
      },
      planned: { from: dates.day(-50), to: dates.day(40) },
      milestones: [
        {
          id: 'plan',
          title: { zh: '方案公示', en: 'Plan shown to all' },
          weight: 1,
          percent: 100,
          due: dates.day(-35),
          doneOn: dates.day(-36),
        },
        {
          id: 'frame',
          title: { zh: '钢架安装', en: 'Steel frame' },
          weight: 2,
          percent: 80,
          due: dates.day(5),
        },
        {
          id: 'roof',
          title: { zh: '棚面和排水', en: 'Roof and gutters' },
          weight: 2,
          percent: 5,
          due: dates.day(35),
        },
      ],
      updates: [
        {
          on: dates.day(-2),
          kind: 'progress',
          text: { zh: '东侧钢架装好，西侧下周装。', en: 'East frame up, west next week.' },
        },
        {
          on: dates.day(-36),
          kind: 'meeting',
          text: { zh: '院落会通过方案。', en: 'The yard meeting agreed to the plan.' },
        },
      ],
      madeUp: true,
    },
  ),
  project(
    dates,
    'lights',
    {
      title: { zh: '楼道照明换新（示例）', en: 'New stairway lights (sample)' },
      summary: { zh: '六栋楼，声控灯换感应灯。', en: 'Six buildings, motion lights.' },
    },
    {
      code: 'S-02',
      kind: 'renewal',
      state: 'active',
      unit: here,
      lead: { zh: '示例共建单位乙', en: 'Sample partner B' },
      figures: [
        { label: { zh: '受益', en: 'Benefit' }, quantity: invented(dates, 216, units.households) },
      ],
      fiveCo: { plan: 'done', build: 'doing' },
      evidence: {
        plan: [
          {
            text: { zh: '六栋楼各开一次楼栋会，共 87 人', en: '6 building meetings, 87 people' },
            on: dates.day(-52),
          },
        ],
        build: [
          {
            text: { zh: '1、2 栋的灯由楼栋长签收', en: 'Lights of buildings 1 and 2 signed for' },
            on: dates.day(-18),
          },
        ],
      },
      planned: { from: dates.day(-70), to: dates.day(30) },
      milestones: [
        {
          id: 'survey',
          title: { zh: '逐栋查看', en: 'Survey' },
          weight: 1,
          percent: 100,
          due: dates.day(-50),
          doneOn: dates.day(-48),
        },
        {
          id: 'first',
          title: { zh: '1–3 栋换灯', en: 'Buildings 1–3' },
          weight: 2,
          percent: 90,
          due: dates.day(-20),
        },
        {
          id: 'second',
          title: { zh: '4–6 栋换灯', en: 'Buildings 4–6' },
          weight: 2,
          percent: 0,
          due: dates.day(20),
        },
      ],
      updates: [
        {
          on: dates.day(-6),
          kind: 'delay',
          text: {
            zh: '灯具晚到一周，3 栋本周补完。',
            en: 'Lamps came a week late; building 3 follows this week.',
          },
        },
      ],
      madeUp: true,
    },
  ),
  project(
    dates,
    'ramp',
    {
      title: { zh: '社区食堂门口修坡道（示例）', en: 'A ramp for the canteen (sample)' },
      summary: { zh: '修好了，请大家说好不好。', en: 'Built. Now tell us if it works.' },
    },
    {
      code: 'S-03',
      kind: 'micro',
      state: 'checking',
      unit: here,
      lead: { zh: '示例社区居委会', en: 'Sample residents’ committee' },
      figures: [],
      before: { zh: '三级台阶，轮椅上不去', en: 'Three steps, no wheelchairs' },
      after: { zh: '缓坡加扶手', en: 'A gentle ramp with a rail' },
      fiveCo: { plan: 'done', build: 'done', manage: 'done', evaluate: 'doing', share: 'notYet' },
      evidence: {
        plan: [
          {
            text: { zh: '居民议事会 2 次，23 人参加', en: '2 residents’ councils, 23 people' },
            on: dates.day(-62),
          },
        ],
        build: [
          {
            text: { zh: '食堂和 5 户居民一起清场地', en: 'The canteen and 5 households cleared' },
            on: dates.day(-40),
          },
        ],
        manage: [
          {
            text: {
              zh: '轮椅使用者试坡两次，签字同意',
              en: 'Wheelchair users tried it and signed',
            },
            on: dates.day(-15),
          },
        ],
        evaluate: [
          {
            text: { zh: '敲门问效 6 户，还在问', en: '6 households asked so far' },
            on: dates.day(-3),
          },
        ],
      },
      planned: { from: dates.day(-80), to: dates.day(-12) },
      milestones: [
        {
          id: 'design',
          title: { zh: '坡度和扶手定下', en: 'Slope and rail agreed' },
          weight: 1,
          percent: 100,
          due: dates.day(-60),
          doneOn: dates.day(-62),
        },
        {
          id: 'build',
          title: { zh: '施工完成', en: 'Built' },
          weight: 3,
          percent: 100,
          due: dates.day(-12),
          doneOn: dates.day(-14),
        },
      ],
      updates: [
        {
          on: dates.day(-14),
          kind: 'result',
          text: { zh: '坡道完工，开始问效。', en: 'Done; residents are being asked.' },
        },
      ],
      madeUp: true,
    },
  ),
]

export const projects = (dates: Dates): PackItem[] => [...real(dates), ...madeUp(dates)]
