/** A board's items as rows: title, where each stands, and one pane per screen. */
import { Badge, LevelBadge } from '../badge.tsx'
import { useDesk } from '../desk.ts'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { Row, Rows } from '../list-detail.tsx'
import { Panes } from '../panes.tsx'
import { type DeskName, hrefOf } from '../route.ts'
import { useWhen } from '../when.ts'
import { WholeWords } from '../whole-words.tsx'
import styles from './item-list.module.css'
import type { PhasedItem } from './item-order.ts'

function ItemRow({ item, phase, desk: name }: PhasedItem & { readonly desk: DeskName }) {
  const desk = useDesk()
  const words = useWords()
  const when = useWhen()
  const title = inLocale(item.envelope.title, useLanguage().locale.value)
  const { painted, screens } = item
  return (
    <Row
      href={hrefOf({ desk: name, id: item.id })}
      current={desk.route.at.value.id === item.id}
      old={phase === 'ended' || phase === 'retracted'}
    >
      <b class={styles.title}>
        <WholeWords {...title} />
      </b>
      <span class={styles.facts}>
        <LevelBadge level={item.envelope.level} />
        {phase === 'draft' && <Badge tone="warn">{words.items.states.draft}</Badge>}
        {phase === 'retracted' && <span>{words.items.states.retracted}</span>}
        {phase === 'ended' && <span>{words.items.ended}</span>}
        {phase === 'notYet' && <span>{words.items.startsAt(when.moment(item.from))}</span>}
        {phase === 'on' && (
          <span>
            {item.until === null ? words.items.standing : words.items.until(when.end(item.until))}
          </span>
        )}
        {item.sample && <Badge tone="grey">{words.sample}</Badge>}
        {(phase === 'on' || phase === 'ended') && screens > 0 && (
          <span class={styles.glass}>
            <Panes
              painted={painted}
              screens={screens}
              label={words.items.onGlassOf(painted, screens)}
            />
            <strong>
              {painted}/{screens}
            </strong>
          </span>
        )}
      </span>
    </Row>
  )
}

export function ItemList(props: {
  readonly items: readonly PhasedItem[]
  readonly desk: DeskName
}) {
  const words = useWords()
  return (
    <Rows label={words.desks[props.desk]}>
      {props.items.map((it) => (
        <ItemRow key={it.item.id} {...it} desk={props.desk} />
      ))}
    </Rows>
  )
}
