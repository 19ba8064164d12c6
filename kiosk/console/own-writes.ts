/**
 * What this desk itself wrote a moment ago, which its lists may not show yet: what a person did is no
 * conflict with what the same person does next.
 */
import type { CommandName } from '../../content/live/commands.ts'
import type { DeskLink, Intent } from '../staff/desk-link.ts'

/** The link, and the newest revision of an item that was written over it; 0 when none was. */
export interface OwnWrites {
  readonly link: DeskLink
  written(id: string): number
}

export function rememberWrites(link: DeskLink): OwnWrites {
  const revs = new Map<string, number>()
  return {
    written: (id) => revs.get(id) ?? 0,
    link: {
      ...link,
      async command<N extends CommandName>(intent: Intent<N>) {
        const reply = await link.command(intent)
        const { id } = intent.input as { id?: string }
        // Many commands answer with nothing at all.
        const rev = reply.ok && (reply.value as { rev?: number } | null)?.rev
        if (id && rev) revs.set(id, rev)
        return reply
      },
    },
  }
}
