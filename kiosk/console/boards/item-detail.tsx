/** An open item: its title and dates, how far it has come, and what can be done with it. */
import type { ComponentChildren } from 'preact'
import type { DeskItem } from '../../../content/live/asks.ts'
import { Badge, LevelBadge } from '../badge.tsx'
import { useDesk } from '../desk.ts'
import { Detail, DetailActions } from '../detail.tsx'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { useWhen } from '../when.ts'
import styles from './item-detail.module.css'
import { phaseOf } from './item-phase.ts'
import { ReceiptsTable } from './receipts-table.tsx'

/** 10月16日 14:04 改过，10月31日到期 · 第 4711 号修订 */
function useFacts(item: DeskItem): readonly string[] {
  const { items } = useWords()
  const when = useWhen()
  return [
    items.changed(item.changedBy, when.moment(item.changedAt)),
    item.until === null ? items.standing : items.until(when.end(item.until)),
    items.revision(item.rev),
  ]
}

export function ItemDetail(props: {
  readonly item: DeskItem
  /** The item's own words, under the receipts. */
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
  /** Apart from the others: what takes the item away. */
  readonly away?: ComponentChildren
}) {
  const { item } = props
  const words = useWords()
  const now = useDesk().clock.now.value
  const title = inLocale(item.envelope.title, useLanguage().locale.value)
  const phase = phaseOf(item, now)
  return (
    <Detail
      title={title}
      badges={
        <>
          {item.sample && <Badge tone="grey">{words.sample}</Badge>}
          {phase === 'draft' && <Badge tone="warn">{words.items.states.draft}</Badge>}
          <LevelBadge level={item.envelope.level} />
        </>
      }
    >
      <p class={styles.facts}>{useFacts(item).join(words.dot)}</p>
      {item.review !== null && item.review <= now && (
        <p>
          <Badge tone="warn">{words.items.reviewDue}</Badge>
        </p>
      )}
      <ReceiptsTable item={item} />
      {props.children}
      {props.actions && <DetailActions away={props.away}>{props.actions}</DetailActions>}
    </Detail>
  )
}
