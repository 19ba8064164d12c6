/** What was found, as large rows; before, and when there is nothing, a short word about it. */
import type { Board, Localized } from '../../../content/boards/envelope.ts'
import { boardNames } from '../../../content/boards/names.ts'
import type { Found } from '../../../content/boards/search.ts'
import { words } from '../../../content/boards/search.words.ts'
import { SampleMark } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { Title } from '../../ui/title.tsx'
import styles from './search.module.css'

/** More than this nobody reads through: another letter finds it sooner. */
const most = 40

interface Props {
  /** Null before anything was typed. */
  readonly found: { readonly typed: string; readonly list: readonly Found[] } | null
  readonly open: (board: Board, id: string) => void
}

export function FoundList({ found, open }: Props) {
  if (found === null) return <Word title={words.begin} />
  const { typed, list } = found
  if (list.length === 0) return <Word title={words.none} hint={words.noneHint} />
  return (
    <ScrollArea key={typed} class={styles.found} below>
      <p class={styles.count} role="status">
        <Say it={words.count(list.length)} />
      </p>
      {list.slice(0, most).map(({ item, board, by }) => (
        <button
          key={item.id}
          type="button"
          class={styles.row}
          data-hue={board}
          onClick={() => open(board, item.id)}
        >
          <b class={styles.board}>
            <Say it={boardNames[board]} />
          </b>
          <span class={styles.title}>
            <Painted item={item}>
              <Title it={item.envelope.title} />
            </Painted>
            {by && (
              <small>
                <Say it={by} />
              </small>
            )}
          </span>
          <SampleMark of={item} />
          <Icon name="next" />
        </button>
      ))}
    </ScrollArea>
  )
}

function Word({ title, hint }: { readonly title: Localized; readonly hint?: Localized }) {
  return (
    <div class={styles.word} role="status">
      <b>
        <Title it={title} />
      </b>
      {hint && <Say it={hint} />}
    </div>
  )
}
