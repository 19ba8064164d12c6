/**
 * Which window of a slot sends, as a port: the holder of the slot's Web Lock. Plain http has no locks;
 * then every window sends, which ids make harmless.
 */
export interface SlotLock {
  /** Calls once the lock is held, which lasts until the page ends. */
  hold(slot: string, held: () => void): void
}

export function slotLock(locks: LockManager | undefined): SlotLock {
  return {
    hold(slot, held) {
      if (!locks) return held()
      const forever = new Promise<never>(() => {})
      locks
        .request(`linli-${slot}`, () => {
          held()
          return forever
        })
        // The browser refuses locks (an opaque origin, a full disk): better two senders than none.
        .catch(held)
    },
  }
}
