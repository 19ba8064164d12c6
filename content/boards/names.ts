/** What the boards are called. By itself, because the home shows the names before it has loaded a board. */
import type { Board, Localized } from './envelope.ts'

export const boardNames = {
  announcements: { zh: '通知公告', en: 'Notices' },
  projects: { zh: '身边项目', en: 'Projects' },
  calendar: { zh: '活动日历', en: 'Calendar' },
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
} as const satisfies Record<Board, Localized>
