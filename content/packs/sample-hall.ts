/** The made-up hall: its areas, its centre, its three screens, and where it asks for a rating. */
import type { Envelope } from '../boards/envelope.ts'
import type { Channel } from '../live/channels.ts'
import { defaultPacing, type Point } from '../satisfaction/points.ts'
import type { Profile } from '../screens/profile.ts'
import { defaultZone as zone } from '../time/zone.ts'
import type { PackArea, PackCentre, PackGroup, PackItem, PackScreen } from './pack.ts'
import type { Dates } from './sample-dates.ts'

export const area = 'demo-community'

/** The two screens of the hall; the pad at the counter shows no boards. */
export const hall: readonly Channel[] = ['group:demo-hall']
const everyone: readonly Channel[] = ['centre:demo']

export const areas: readonly PackArea[] = [
  { id: 'demo-city', parent: null, level: 'city', name: { zh: '示例市', en: 'Sample City' } },
  {
    id: 'demo-district',
    parent: 'demo-city',
    level: 'district',
    name: { zh: '示例区', en: 'Sample District' },
  },
  {
    id: 'demo-street',
    parent: 'demo-district',
    level: 'street',
    name: { zh: '示例街道', en: 'Sample Subdistrict' },
  },
  {
    id: area,
    parent: 'demo-street',
    level: 'community',
    name: { zh: '示例社区', en: 'Sample Community' },
  },
]

const name = { zh: '示例社区党群服务中心', en: 'Sample Community Centre' }

export const centres: readonly PackCentre[] = [{ id: 'demo', area, name, zone }]

const centre = { id: 'demo', name, zone }

const touch: Profile = {
  screen: 'hall-touch',
  name: { zh: '大厅触摸屏', en: 'Hall touch screen' },
  mode: 'touch',
  centre,
  width: 1080,
  height: 1920,
  diagonal: 43,
  distance: 600,
  sill: 640,
  point: null,
}

const display: Profile = {
  screen: 'hall-display',
  name: { zh: '大厅展示屏', en: 'Hall display' },
  mode: 'display',
  centre,
  width: 1920,
  height: 1080,
  diagonal: 55,
  distance: 5000,
  sill: 1500,
  point: null,
}

const pad: Profile = {
  screen: 'counter-pad',
  name: { zh: '前台评价器', en: 'Counter rating pad' },
  mode: 'pad',
  centre,
  width: 1280,
  height: 800,
  diagonal: 10.1,
  distance: 500,
  sill: 1000,
  point: 'front-desk',
}

export const groups: readonly PackGroup[] = [
  { id: 'demo-hall', area, name: { zh: '大厅屏幕', en: 'Hall screens' } },
  { id: 'demo-counter', area, name: { zh: '柜台评价器', en: 'Counter rating pads' } },
]

export const screens: readonly PackScreen[] = [
  { id: touch.screen, groups: ['demo-hall'], profile: touch },
  { id: display.screen, groups: ['demo-hall'], profile: display },
  { id: pad.screen, groups: ['demo-counter'], profile: pad },
]

function point(dates: Dates, id: string, body: Point, title: Envelope['title']): PackItem {
  return {
    id,
    board: 'points',
    area,
    channels: everyone,
    v: 1,
    from: dates.at(-90, '08:30'),
    until: null,
    review: dates.at(180, '08:30'),
    envelope: { title },
    body,
  }
}

export function points(dates: Dates): PackItem[] {
  const desk = { zh: '前台窗口', en: 'Front desk' }
  const room = { zh: '书画室', en: 'Painting room' }
  return [
    point(
      dates,
      'front-desk',
      {
        subject: desk,
        question: { zh: '刚才的服务，您满意吗？', en: 'How was the service just now?' },
        pacing: defaultPacing,
      },
      desk,
    ),
    point(
      dates,
      'painting-room',
      {
        subject: room,
        question: { zh: '书画室用着怎么样？', en: 'How do you like the painting room?' },
        pacing: defaultPacing,
      },
      room,
    ),
  ]
}
