import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../content/live/commands.ts'
import { modes } from '../../../content/screens/profile.ts'
import {
  freeId,
  readScreen,
  type ScreenFields,
  shapes,
} from '../../../kiosk/console/screens/screen-draft.ts'

const filled: ScreenFields = {
  id: 'touch-1',
  nameZh: ' 东门触摸屏 ',
  nameEn: '',
  centre: 'demo',
  mode: 'touch',
  shape: 0,
  width: '',
  height: '',
  diagonal: '',
  sill: '',
  point: '',
  groups: ['hall'],
}

describe('a screen that is added', () => {
  it('becomes a command that the server takes, of whatever use and usual size', () => {
    for (const mode of modes) {
      for (const shape of shapes[mode].keys()) {
        const read = readScreen({ ...filled, mode, shape, point: 'front-desk', sill: '75' })
        if (!('input' in read)) throw new Error(JSON.stringify(read))
        expect(v.is(commands['screen:add'].input, read.input)).toBe(true)
        expect(read.input).toMatchObject({
          groups: ['hall'],
          profile: {
            name: { zh: '东门触摸屏' },
            sill: 750,
            point: mode === 'pad' ? 'front-desk' : null,
          },
        })
      }
    }
  })

  it('may have a size of its own, as printed on the box', () => {
    const own = { ...filled, shape: null, width: '3840', height: '2160', diagonal: '65.5' }
    expect(readScreen(own)).toMatchObject({
      input: { profile: { width: 3840, height: 2160, diagonal: 65.5, sill: null } },
    })
  })

  it('names every field that must be mended', () => {
    expect(readScreen({ ...filled, shape: null, diagonal: '巨大' })).toEqual({
      troubles: { width: 'badNumber', height: 'badNumber', diagonal: 'badNumber' },
    })
    expect(
      readScreen({ ...filled, id: '大厅', nameZh: ' ', centre: '', mode: 'pad', sill: '5 米' }),
    ).toEqual({
      troubles: {
        nameZh: 'empty',
        id: 'badId',
        centre: 'empty',
        point: 'empty',
        sill: 'badNumber',
      },
    })
  })

  it('is proposed an id that is free', () => {
    expect(freeId('pad', [])).toBe('pad-1')
    expect(freeId('touch', ['touch-1', 'touch-2', 'pad-1'])).toBe('touch-3')
  })
})
