/** Every second look, from the second. */
import { lookAtHalf } from './every-look.ts'

lookAtHalf(1)
