/** A board that the console can only look at yet: its items, and the screens each has reached. */
import { useState } from 'preact/hooks'
import type { Board } from '../../../content/boards/envelope.ts'
import { Button } from '../button.tsx'
import { useAsked, useDesk } from '../desk.ts'
import { useWords } from '../language.ts'
import { DeskPage, ListDetail, SearchBox } from '../list-detail.tsx'
import { hrefOf } from '../route.ts'
import { Empty, Failed, Gone, Loading, Stale } from '../states.tsx'
import { ItemDetail } from './item-detail.tsx'
import { ItemList } from './item-list.tsx'
import { everything, pickItems } from './item-order.ts'
import { ItemTools } from './item-tools.tsx'
import { usePhased } from './use-phased.ts'

export function BoardDesk({ board }: { readonly board: Board }) {
  const desk = useDesk()
  const words = useWords()
  const [wanted, want] = useState(everything)
  const { answer, at, refusal, again } = useAsked('items:list', { board })
  const { id } = desk.route.at.value
  const all = usePhased(answer)
  const found = pickItems(all, wanted)
  const open = answer?.find((it) => it.id === id)
  return (
    <DeskPage
      title={words.desks[board]}
      tools={
        (!answer || all.length > 1) && (
          <SearchBox
            value={wanted.text}
            hint={words.lists.search}
            onInput={(text) => want({ ...wanted, text })}
          />
        )
      }
    >
      <ListDetail
        open={answer ? id : null}
        isEmpty={answer ? answer.length === 0 : refusal !== null}
        back={hrefOf({ desk: board })}
        foot={
          answer &&
          answer.length > 0 &&
          `${words.items.count(found.length, answer.length)} ${words.items.readOnly}`
        }
        list={
          <>
            {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
            <Stale refusal={answer ? refusal : null} at={at} again={again} />
            {answer?.length === 0 && (
              <Empty title={words.items.empty} hint={words.items.emptyHint} />
            )}
            {all.length > 1 && <ItemTools all={all} wanted={wanted} onChange={want} />}
            {all.length > 0 && found.length === 0 && (
              <Empty title={words.searchNone}>
                <Button onClick={() => want(everything)}>{words.lists.showAll}</Button>
              </Empty>
            )}
            {found.length > 0 && <ItemList items={found} desk={board} />}
          </>
        }
        detail={
          open ? (
            <ItemDetail item={open} />
          ) : answer && id ? (
            <Gone list={hrefOf({ desk: board })} />
          ) : (
            all.length > 0 && <Empty title={words.items.pick} />
          )
        }
      />
    </DeskPage>
  )
}
