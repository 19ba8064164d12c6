/** What the reading thread does: one ask after the other, each on one snapshot, on its own connection. */

import type { Bodies, Tx } from '../store.ts'
import { flattenError } from '../store-error.ts'
import { endlessTransaction } from './endless-transaction.ts'
import type { Answer, Call, ToThread } from './messages.ts'
import { type DatabaseSync, openDatabase } from './open-database.ts'
import { bodyNamed, port, say, sayAnswers, threadStart } from './thread-port.ts'

async function answer(database: DatabaseSync, tx: Tx, bodies: Bodies, call: Call): Promise<Answer> {
  try {
    database.exec('begin')
    const value = await bodyNamed(bodies, call.name)(tx, call.input)
    return { id: call.id, ok: true, value }
  } catch (error) {
    return { id: call.id, ok: false, error: flattenError(error) }
  } finally {
    if (database.isTransaction) database.exec('rollback')
  }
}

export async function serveReads(bodies: Bodies): Promise<void> {
  let database: DatabaseSync
  let tx: Tx
  try {
    database = await openDatabase(threadStart().file, 'read')
    tx = { db: await endlessTransaction(database), can: { concurrentWriters: false } }
  } catch (error) {
    say({ kind: 'failed', error: flattenError(error) })
    port().close()
    return
  }

  const queue: ToThread[] = []
  let isBusy = false

  const drain = async (): Promise<void> => {
    for (let it = queue.shift(); it; it = queue.shift()) {
      if (it.kind === 'close') {
        database.close()
        port().close()
        return
      }
      if (it.kind === 'call') sayAnswers([await answer(database, tx, bodies, it.call)], false)
    }
  }

  port().on('message', (message: ToThread) => {
    queue.push(message)
    if (isBusy) return
    isBusy = true
    void drain().finally(() => {
      isBusy = false
    })
  })
  say({ kind: 'ready' })
}
