/**
 * The strip that shows every notice's title in turn, and at once what is new on any board: so a
 * published item is painted within a second, and the console may say 已上屏.
 */
import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { Notice } from '../../../content/boards/announcements/announcements.ts'
import { words as noticeWords } from '../../../content/boards/announcements/announcements.words.ts'
import { type Board, boards, type Item } from '../../../content/boards/envelope.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { Title } from '../../ui/title.tsx'
import { useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import { useRotation } from '../use-rotation.ts'
import styles from './news.module.css'
import { newsOf } from './news-turns.ts'

/** A new title stays at least this long, ms; the others wait. */
const jumpFor = 2500

interface Props {
  readonly notices: ReadonlySignal<readonly Notice[]>
  readonly open: (board: Board, start: string) => void
}

export function News({ notices, open }: Props) {
  const screen = useScreen()
  const words = useWords()
  const turns = useComputed(() => newsOf(notices.value, screen.items.value, screen.now.peek()))
  // The rotation begins with the first a moment after it is drawn: its place must not be empty till then.
  const turn = useRotation(turns, jumpFor).value?.turn ?? turns.value[0]
  if (!turn) return null
  const { board } = turn.shown
  if (!isBoard(board)) return null
  return (
    <button
      type="button"
      class={styles.news}
      data-hue={board}
      data-detail
      onClick={() => open(board, turn.shown.id)}
    >
      <span class={styles.words}>
        <span class={styles.marks}>
          {turn.isNew && <Badge look="live">{words.isNew}</Badge>}
          {turn.shown.envelope.level === 'important' && (
            <Badge>
              <Say it={noticeWords.levelImportant} />
            </Badge>
          )}
          <SampleMark of={turn.shown} />
        </span>
        <Painted key={turn.key} class={styles.title} item={turn.item}>
          <Title it={turn.shown.envelope.title} />
        </Painted>
      </span>
      <Icon name="next" />
    </button>
  )
}

const isBoard = (it: Item['board']): it is Board => (boards as readonly string[]).includes(it)
