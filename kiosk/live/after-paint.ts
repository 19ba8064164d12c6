/** All that is loaded after the first paint, as one chunk under one name: each further name weighs on the first script. */
import { closeEscapes } from '../screens/kiosk-manners.ts'
import { keepUpdated } from '../screens/updates.ts'
import { startLive } from './start-live.ts'

export const afterPaint = { closeEscapes, keepUpdated, startLive }
