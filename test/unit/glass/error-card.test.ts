/** A part that broke is an error card, and is tried again when something else is to be shown. */
import { expect, it, vi } from 'vitest'
import { Boundary } from '../../../kiosk/ui/error-card.tsx'

it('heals when what stands in it changes, and not before', () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (it: unknown) => reported.push(it))
  const boundary = new Boundary({ fallback: 'the card', children: 'the view' })
  boundary.setState = (it) => {
    boundary.state = { ...boundary.state, ...it }
  }
  expect(boundary.render()).toBe('the view')
  boundary.componentDidCatch('a fault')
  expect(boundary.render()).toBe('the card')
  expect(reported).toEqual(['a fault'])
  boundary.componentWillReceiveProps()
  expect(boundary.render()).toBe('the view')
  vi.unstubAllGlobals()
})
