/** The member of staff who calls: by which session, and from where. */
import type { Peer } from '../http/address.ts'
import type { Member } from '../staff/staff-bodies.ts'

export interface StaffCaller {
  readonly member: Member
  /** The hash of the session that the call came with. */
  readonly session: string
  /** Where from, for limits and the record. */
  readonly peer: Pick<Peer, 'key' | 'address' | 'local'>
}
