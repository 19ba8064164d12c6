/** Colleagues: who is there, what each may do, when they were last here. For administrators. */
import { useState } from 'preact/hooks'
import type { Colleague } from '../../../content/live/asks.ts'
import { NewColleague } from '../../staff/new-colleague.tsx'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { useAsked, useDesk } from '../desk.ts'
import { useWords } from '../language.ts'
import { DeskPage, ListDetail, Row, Rows, SearchBox } from '../list-detail.tsx'
import { ListTools } from '../list-selects.tsx'
import { GrantAreas } from '../places.tsx'
import { hrefOf } from '../route.ts'
import { Empty, Failed, Gone, Loading, Stale } from '../states.tsx'
import { useWhen } from '../when.ts'
import { ColleagueDetail } from './colleague-detail.tsx'
import {
  countOf,
  everyone,
  filters,
  orders,
  pickColleagues,
  topRole,
  type Wanted,
} from './colleague-order.ts'
import styles from './colleagues-desk.module.css'

function ColleagueRow({ colleague }: { readonly colleague: Colleague }) {
  const desk = useDesk()
  const words = useWords()
  const when = useWhen()
  const { id, name, grants, isDisabled, seenAt } = colleague
  return (
    <Row
      href={hrefOf({ desk: 'colleagues', id })}
      current={desk.route.at.value.id === id}
      old={isDisabled}
    >
      <span class={styles.name}>
        <b>{name}</b>
        {id === desk.me.id && <Badge tone="plain">{words.colleagues.me}</Badge>}
        {isDisabled && <Badge tone="warn">{words.colleagues.disabled}</Badge>}
        <span>{words.roles[topRole(colleague)]}</span>
      </span>
      <span class={styles.where}>
        <GrantAreas grants={grants} />
        <span>
          {seenAt === null ? words.colleagues.never : words.colleagues.seen(when.moment(seenAt))}
        </span>
      </span>
    </Row>
  )
}

function Tools(props: {
  readonly all: readonly Colleague[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}) {
  const { all, ...asked } = props
  const { colleagues: words } = useWords()
  return <ListTools {...{ ...asked, filters, orders, words }} countOf={(it) => countOf(all, it)} />
}

export function ColleaguesDesk() {
  const desk = useDesk()
  const words = useWords()
  const [wanted, want] = useState(everyone)
  const [adding, add] = useState(false)
  const { answer, at, refusal, again } = useAsked('staff:list', {})
  const { id } = desk.route.at.value
  const all = answer ?? []
  const found = pickColleagues(all, wanted)
  const open = all.find((it) => it.id === id)
  const list = hrefOf({ desk: 'colleagues' })
  const mayAdd = refusal?.code !== 'forbidden'
  return (
    <DeskPage
      title={words.desks.colleagues}
      tools={
        <>
          {all.length > 1 && (
            <SearchBox
              value={wanted.text}
              hint={words.colleagues.search}
              onInput={(text) => want({ ...wanted, text })}
            />
          )}
          {mayAdd && (
            <Button kind="fill" icon="plus" onClick={() => add(true)}>
              {words.staff.add}
            </Button>
          )}
        </>
      }
    >
      <ListDetail
        open={answer ? id : null}
        back={list}
        foot={all.length > 0 && words.colleagues.count(found.length, all.length)}
        list={
          <>
            <Stale refusal={answer ? refusal : null} at={at} again={again} />
            {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
            {all.length > 1 && <Tools all={all} wanted={wanted} onChange={want} />}
            {all.length > 0 && found.length === 0 && (
              <Empty title={words.searchNone}>
                <Button onClick={() => want(everyone)}>{words.lists.showAll}</Button>
              </Empty>
            )}
            {found.length > 0 && (
              <Rows label={words.desks.colleagues}>
                {found.map((it) => (
                  <ColleagueRow key={it.id} colleague={it} />
                ))}
              </Rows>
            )}
          </>
        }
        detail={
          open ? (
            <ColleagueDetail key={open.id} colleague={open} />
          ) : id && answer ? (
            <Gone list={list} />
          ) : all.length === 1 ? (
            <Empty title={words.colleagues.empty} hint={words.colleagues.emptyHint} />
          ) : (
            answer && <Empty title={words.colleagues.pick} />
          )
        }
      />
      {adding && <NewColleague onClose={() => add(false)} />}
    </DeskPage>
  )
}
