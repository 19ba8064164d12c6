/** The announcements desk: what is out, on which glass, and the way to write, change and take down. */
import { useRef, useState } from 'preact/hooks'
import { ItemList } from '../boards/item-list.tsx'
import { everything, pickItems } from '../boards/item-order.ts'
import { ItemTools } from '../boards/item-tools.tsx'
import { usePhased } from '../boards/use-phased.ts'
import { Button, LinkButton } from '../button.tsx'
import { holds, useAsked, useDesk } from '../desk.ts'
import { draftKey } from '../draft-keys.ts'
import { useWords } from '../language.ts'
import { DeskPage, ListDetail, SearchBox } from '../list-detail.tsx'
import { hrefOf } from '../route.ts'
import { Empty, Failed, Gone, Loading, Stale } from '../states.tsx'
import { NoticeDetail } from './notice-detail.tsx'
import { NewNotice, NoticeEdit } from './notice-writing.tsx'

const board = 'announcements'

function Detail(props: { readonly isEmpty: boolean }) {
  const desk = useDesk()
  const words = useWords()
  const { id, edit } = desk.route.at.value
  const { answer } = useAsked('items:list', { board })
  const shown = useRef<string | null>(null)
  const writing = id === 'new' || edit
  if (writing) shown.current = null
  if (writing && !holds(desk.me, 'editor'))
    return <Empty title={words.states.forbidden} hint={words.states.forbiddenHint} />
  if (writing && !desk.isPlaced.value) return <Loading />
  if (id === 'new') return <NewNotice />
  if (!id) return props.isEmpty ? null : <Empty title={words.items.pick} />
  const item = answer?.find((it) => it.id === id)
  if (edit) return <NoticeEdit key={id} id={id} />
  // Just written here: the list still has what stood there before.
  const isBehind = (item?.rev ?? 0) < desk.written(id)
  if (!item || (isBehind && shown.current !== id))
    return answer && !isBehind ? <Gone list={hrefOf({ desk: board })} /> : <Loading />
  shown.current = id
  return <NoticeDetail key={id} item={item} />
}

export function AnnouncementsDesk() {
  const desk = useDesk()
  const words = useWords()
  const [wanted, want] = useState(everything)
  const { answer, at, refusal, again } = useAsked('items:list', { board })
  const { id, edit } = desk.route.at.value
  const writing = edit || id === 'new'
  const all = usePhased(answer)
  const found = pickItems(all, wanted)
  const mayWrite = holds(desk.me, 'editor')
  const halfWritten = desk.keep.get(draftKey(desk.me, 'new')) !== null
  return (
    <DeskPage
      title={words.desks.announcements}
      tools={
        <>
          {!writing && (!answer || all.length > 1) && (
            <SearchBox
              value={wanted.text}
              hint={words.lists.search}
              onInput={(text) => want({ ...wanted, text })}
            />
          )}
          {mayWrite && !writing && (
            <LinkButton
              kind="fill"
              icon="plus"
              href={hrefOf({ desk: board, id: 'new', edit: true })}
            >
              {halfWritten ? words.notices.writing : words.notices.write}
            </LinkButton>
          )}
        </>
      }
    >
      <ListDetail
        open={id}
        wide={writing}
        isEmpty={answer ? answer.length === 0 : refusal !== null}
        back={hrefOf({ desk: board })}
        foot={answer && answer.length > 0 && words.items.count(found.length, answer.length)}
        list={
          <>
            {!answer && (refusal ? <Failed refusal={refusal} again={again} /> : <Loading />)}
            <Stale refusal={answer ? refusal : null} at={at} again={again} />
            {answer?.length === 0 && (
              <Empty
                title={words.notices.empty}
                hint={mayWrite ? words.notices.emptyHint : undefined}
              />
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
        detail={<Detail isEmpty={answer?.length === 0} />}
      />
    </DeskPage>
  )
}
