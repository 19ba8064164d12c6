/** What must be true of an item before it is kept; the body is judged by its board's own schema. */
import { boardSchemas } from '../../content/boards/schemas.ts'
import type { CommandInput } from '../../content/live/commands.ts'
import { checkInput } from '../../content/live/issues.ts'
import { type Issue, type Refusal, refuse } from '../../content/live/reply.ts'

type Saved = CommandInput<'item:save'>

const wrong = (issue: Issue): Refusal => refuse('bad_input', { issues: [issue] })

function checkTimes(input: Saved): Refusal | null {
  // A notice without an end is the stale notice that residents complain of.
  if (input.board === 'announcements' && input.until === null) return refuse('until_needed')
  if (input.until !== null && input.until <= input.from) return refuse('ends_before_start')
  return null
}

/** The body as it will be kept, in the shape of the newest version, or why it is refused. */
export function checkItem(
  input: Saved,
): { ok: true; v: number; body: unknown } | { ok: false; refusal: Refusal } {
  const refusal = checkTimes(input)
  if (refusal) return { ok: false, refusal }
  const board = boardSchemas[input.board]
  if (input.v > board.version) {
    const issue: Issue = { path: 'v', issue: 'too_large', limit: board.version }
    return { ok: false, refusal: wrong(issue) }
  }
  const upgraded = input.v < board.version ? board.upgrade(input.body, input.v) : input.body
  const checked = checkInput(board.schema, upgraded)
  if (checked.ok) return { ok: true, v: board.version, body: checked.value }
  const issues = checked.issues.map((it) => ({
    ...it,
    path: it.path ? `body.${it.path}` : 'body',
  }))
  return { ok: false, refusal: refuse('bad_input', { issues }) }
}
