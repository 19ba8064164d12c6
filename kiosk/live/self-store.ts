/** What a database knows of itself, as a port: its life, its screen's token, and the clock it learned. */
import type { KeptClock } from '../../content/time/clock.ts'

export interface Self {
  /** One database on a device; made when the database is. */
  readonly life: string
  readonly token: string | null
  readonly screen: string | null
  /** The link that brought the token: a page never takes the same link twice after its token ended. */
  readonly link: string | null
  /** A later enrolment ended the token. */
  readonly ended: boolean
}

export interface KeptTime extends KeptClock {
  /** When the server was last heard, by its clock. */
  readonly heardAt: number | null
}

export interface SelfStore {
  write(self: Self): Promise<void>
  read(): Promise<Self>
  writeTime(time: KeptTime): Promise<void>
}
