/** Words of the projects board. */
import type { Localized } from '../envelope.ts'
import {
  type ArrangedProjects,
  type FiveCo,
  type Phase,
  type ProjectKind,
  type ProjectState,
  type StepState,
  shownProjects,
  type Update,
} from './projects.ts'

export const kindWords: Record<ProjectKind, Localized> = {
  renewal: { zh: '社区微更新', en: 'Micro-renewal' },
  micro: { zh: '微项目', en: 'Micro-project' },
  courtyard: { zh: '老旧院落改造', en: 'Courtyard renovation' },
  street: { zh: '特色街区', en: 'Street of character' },
  greenway: { zh: '社区绿道', en: 'Greenway' },
  pipes: { zh: '污水管网', en: 'Sewers' },
  plaza: { zh: '健身广场', en: 'Fitness square' },
  space: { zh: '社区美空间', en: 'Community aesthetic space' },
  commerce: { zh: '消费新场景', en: 'Demo commercial scene' },
  enterprise: { zh: '社区社会企业', en: 'Community social enterprise' },
  venture: { zh: '公益创投', en: 'Community venture philanthropy' },
  trustProperty: { zh: '信托制物业', en: 'Trust-based property service' },
  demo: { zh: '示范社区', en: 'Model community' },
  service: { zh: '特色服务', en: 'Service' },
  volunteer: { zh: '志愿项目', en: 'Volunteering' },
  award: { zh: '评选', en: 'Award' },
}

export const stateWords: Record<ProjectState, Localized> = {
  proposed: { zh: '拟立项', en: 'Proposed' },
  published: { zh: '公示待认领', en: 'Published, open to claim' },
  claimed: { zh: '已认领', en: 'Claimed' },
  active: { zh: '实施中', en: 'Under way' },
  paused: { zh: '暂停', en: 'Paused' },
  completed: { zh: '完工待评', en: 'Done, not yet judged' },
  checking: { zh: '问效中', en: 'Asking residents' },
  rework: { zh: '整改中', en: 'Being mended' },
  accepted: { zh: '群众认可', en: 'Accepted by residents' },
  cancelled: { zh: '终止', en: 'Ended' },
}

export const phaseWords: Record<Phase, Localized> = {
  problem: { zh: '定问题', en: 'Set the problem' },
  measures: { zh: '亮措施', en: 'Show the measures' },
  results: { zh: '晒实绩', en: 'Publish the results' },
  effect: { zh: '评效果', en: 'Judge the effect' },
}

export const fiveCoWords: Record<FiveCo, Localized> = {
  plan: { zh: '决策共谋', en: 'Co-plan' },
  build: { zh: '发展共建', en: 'Co-build' },
  manage: { zh: '建设共管', en: 'Co-manage' },
  evaluate: { zh: '效果共评', en: 'Co-evaluate' },
  share: { zh: '成果共享', en: 'Co-share' },
}

export const stepWords: Record<StepState, Localized> = {
  notYet: { zh: '还没到', en: 'Not yet' },
  doing: { zh: '进行中', en: 'In progress' },
  done: { zh: '已做', en: 'Done' },
}

export const updateWords: Record<Update['kind'], Localized> = {
  progress: { zh: '进展', en: 'Progress' },
  delay: { zh: '延期', en: 'Delay' },
  meeting: { zh: '会议', en: 'Meeting' },
  result: { zh: '成效', en: 'Result' },
  reply: { zh: '答复', en: 'Reply' },
}

export const lightWords = {
  green: { zh: '正常', en: 'On track' },
  yellow: { zh: '偏慢', en: 'Slow' },
  red: { zh: '滞后', en: 'Late' },
} as const

export const words = {
  none: { zh: '还没有项目', en: 'No projects yet' },
  count: (n: number) => ({ zh: `${n} 个项目`, en: n === 1 ? '1 project' : `${n} projects` }),
  acceptedCount: (n: number) => ({ zh: `${n} 个群众已认可`, en: `${n} accepted by residents` }),
  activeCount: (n: number) => ({ zh: `${n} 个实施中`, en: `${n} under way` }),
  progress: { zh: '总进度', en: 'Progress' },
  how: { zh: '怎么算的', en: 'How it is counted' },
  milestones: { zh: '里程碑', en: 'Milestones' },
  weight: { zh: '权重', en: 'Weight' },
  finished: { zh: '完成', en: 'Done' },
  behind: (n: number) => ({ zh: `比计划慢 ${n} 个百分点`, en: `${n} points behind plan` }),
  ahead: (n: number) => ({ zh: `比计划快 ${n} 个百分点`, en: `${n} points ahead of plan` }),
  onPlan: { zh: '和计划一样', en: 'As planned' },
  formula: {
    zh: '总进度 = 每一步的权重 × 完成，加起来，再除以权重的和',
    en: 'Progress = weight × done of every step, added up, over the sum of weights',
  },
  planned: (gone: number, all: number) => ({
    zh: `计划：${all} 个工作日过了 ${gone} 个`,
    en: `Plan: ${gone} of ${all} working days are over`,
  }),
  lights: {
    zh: '比计划慢不到 10 个百分点是正常，10 到 30 是偏慢，更多是滞后',
    en: 'Under 10 points behind is on track, 10 to 30 slow, more is late',
  },
  due: (day: string) => ({ zh: `${day}前`, en: `by ${day}` }),
  doneOn: (day: string) => ({ zh: `${day}完成`, en: `done ${day}` }),
  history: (n: number) => ({ zh: `看进展记录（${n} 条）`, en: `All ${n} updates` }),
  stale: { zh: '30 天未更新', en: 'Not updated for 30 days' },
  fiveCo: { zh: '五共', en: 'Five co-steps' },
  fiveCoNote: { zh: '可以同时进行', en: 'May run side by side' },
  fiveCoTouch: { zh: '点一下看凭据', en: 'Touch one for evidence' },
  before: { zh: '以前', en: 'Before' },
  after: { zh: '现在', en: 'Now' },
  asOf: { zh: '截至', en: 'As of' },
  source: { zh: '来源', en: 'Source' },
} as const

/** For the home's tile: what is true now, in at most two lines. */
export function tileLines(arranged: ArrangedProjects): Localized[] {
  const shown = shownProjects(arranged)
  const count = shown.length + arranged.cards.length
  if (count === 0) return [words.none]
  const accepted = shown.filter((it) => it.body.state === 'accepted').length
  const active = shown.filter((it) => it.body.state === 'active').length
  if (accepted > 0) return [words.count(count), words.acceptedCount(accepted)]
  return active > 0 ? [words.count(count), words.activeCount(active)] : [words.count(count)]
}
