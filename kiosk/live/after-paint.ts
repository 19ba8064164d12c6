/**
 * All that is loaded after the first paint, as one chunk under one name, since each further name weighs on
 * the first script: what fills the home, the rooms behind it, and the line.
 */
import { closeEscapes } from '../screens/kiosk-manners.ts'
import { homeParts } from '../screens/touch/home-parts.ts'
import { keepUpdated } from '../screens/updates.ts'
import { startLive } from './start-live.ts'

export const afterPaint = { ...homeParts, closeEscapes, keepUpdated, startLive }
