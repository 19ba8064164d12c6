/** Every second look, from the first. */
import { lookAtHalf } from './every-look.ts'

lookAtHalf(0)
