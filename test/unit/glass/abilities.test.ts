/** What a browser lacks is said in the order of its weight, and what is learned later joins it. */
import { afterEach, expect, it, vi } from 'vitest'
import { browserAbilities } from '../../../kiosk/screens/abilities.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('says what is lacked and what is here, and claims nothing that nobody knows yet', () => {
  vi.stubGlobal('navigator', { serviceWorker: {} })
  const abilities = browserAbilities(true)
  const atFirst = abilities.missing.value
  expect([...atFirst, ...abilities.list()]).not.toContain('voice')

  abilities.tell('voice', false)
  expect(abilities.missing.value).toEqual([...atFirst, 'voice'])
  const told = abilities.missing.value
  abilities.tell('voice', false)
  expect(abilities.missing.value).toBe(told)

  abilities.tell('storage', false)
  expect(abilities.missing.value).toEqual(['storage', ...atFirst, 'voice'])
  abilities.tell('voice', true)
  expect(abilities.missing.value).toEqual(['storage', ...atFirst])
  expect(abilities.list()).toContain('voice')
  expect(abilities.list()).not.toContain('storage')
})
