/** A build's life in a slot: proved, given up after its time or its tries, and never taken again. */
import { describe, expect, it } from 'vitest'
import {
  current,
  emptied,
  emptySlot,
  filled,
  flipped,
  idle,
  navigated,
  proved,
  rolledBack,
  type SlotState,
} from '../../../kiosk/sw/slot-state.ts'

const first = filled(emptySlot, 'one', true)
const both = filled(first, 'two', false)
const flippedTo = flipped(both, 'two', 60_000)

const navigate = (state: SlotState, times: number): SlotState =>
  times === 0 ? state : navigate(navigated(state).state, times - 1)

describe('a slot', () => {
  it('answers with nothing before its first build is whole', () => {
    expect(current(emptySlot)).toBeNull()
    expect(navigated(emptySlot)).toEqual({ state: emptySlot, wait: null })
  })
  it('points to the first build at once, which its running page has proved', () => {
    expect(current(first)).toMatchObject({ build: 'one', proved: true })
    expect(navigated(first).wait).toBeNull()
  })
  it('puts the next build beside it, and changes nothing until it is flipped', () => {
    expect(current(both)?.build).toBe('one')
    expect(idle(both)?.build).toBe('two')
    expect(current(flippedTo)).toMatchObject({ build: 'two', proved: false, within: 60_000 })
  })
  it('flips to no build that is not whole here', () => {
    expect(flipped(both, 'three', 1)).toBe(both)
    expect(flipped(emptied(both), 'two', 1)).toEqual(emptied(both))
  })
  it('waits for a sign of life after each navigation to an unproved build', () => {
    const { state, wait } = navigated(flippedTo)
    expect(wait).toMatchObject({ build: 'two', tries: 1, within: 60_000 })
    const alive = proved(state, 'two')
    expect(navigated(alive)).toEqual({ state: alive, wait: null })
  })
  it('goes back at the fourth navigation when three gave no sign', () => {
    const tired = navigate(flippedTo, 3)
    expect(current(tired)?.build).toBe('two')
    const back = navigate(tired, 1)
    expect(current(back)?.build).toBe('one')
    expect(back.bad).toEqual(['two'])
  })
  it('goes back only from the build whose time is up', () => {
    expect(current(rolledBack(flippedTo, 'two'))?.build).toBe('one')
    expect(rolledBack(flippedTo, 'one')).toBe(flippedTo)
    expect(rolledBack(both, 'two')).toBe(both)
  })
  it('stays where it is when there is nothing to go back to', () => {
    const alone = filled(emptySlot, 'one', false)
    expect(rolledBack(alone, 'one')).toBe(alone)
    expect(current(navigate(alone, 9))?.build).toBe('one')
    expect(navigated(alone).wait).toBeNull()
  })
  it('takes a sign of life from the page of the current build alone', () => {
    expect(proved(flippedTo, 'one')).toBe(flippedTo)
  })
  it('points to nothing half filled', () => {
    expect(idle(emptied(both))).toBeNull()
    expect(current(emptied(both))?.build).toBe('one')
  })
  it('remembers ten builds that failed, no more', () => {
    let state = first
    for (let i = 0; i < 12; i++) {
      state = rolledBack(flipped(filled(state, `bad-${i}`, false), `bad-${i}`, 1), `bad-${i}`)
    }
    expect(state.bad).toHaveLength(10)
    expect(state.bad.at(-1)).toBe('bad-11')
    expect(current(state)?.build).toBe('one')
  })
})
