/** What the boards are called, in full and in elder mode. By itself, because the home shows the names before it has loaded a board. */
import type { Board, Localized } from './envelope.ts'

export const boardNames = {
  announcements: { zh: '通知公告', en: 'Notices' },
  projects: { zh: '身边项目', en: 'Projects' },
  calendar: { zh: '活动日历', en: 'Calendar' },
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
} as const satisfies Record<Board, Localized>

/** As an old neighbour would say it: what one does there. */
export const shortNames = {
  announcements: { zh: '看通知', en: 'Notices' },
  projects: { zh: '看项目', en: 'Projects' },
  calendar: { zh: '看活动', en: 'Events' },
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
} as const satisfies Record<Board, Localized>
