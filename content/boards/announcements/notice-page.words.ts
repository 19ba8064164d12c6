/** Words of the page on which a notice is read on one's own phone. */

export const words = {
  gone: { zh: '这条通知已经不在了', en: 'This notice is no longer here' },
  goneHint: {
    zh: '可能到期了，或者撤回了。请看大厅的屏幕，或问前台。',
    en: 'It may have ended or been taken back. Please look at the screens in the hall, or ask at the desk.',
  },
  sample: { zh: '示例', en: 'Sample' },
  published: (day: string) => ({ zh: `${day}发布`, en: `Published ${day}` }),
  until: (day: string) => ({ zh: `${day}到期`, en: `Until ${day}` }),
  busy: {
    zh: '看的人太多，请过一会儿再试',
    en: 'Too many readers just now; please try again later',
  },
} as const
