/** An open notice and what can be done with it: edit, publish, put elsewhere, take down. */
import { useState } from 'preact/hooks'
import { type Announcement, upgrade } from '../../../content/boards/announcements/announcements.ts'
import type { DeskItem } from '../../../content/live/asks.ts'
import type { Channel } from '../../../content/live/channels.ts'
import type { Refusal, Reply } from '../../../content/live/reply.ts'
import { TextBlocks } from '../../ui/text-blocks.tsx'
import { ItemDetail } from '../boards/item-detail.tsx'
import { Button, LinkButton } from '../button.tsx'
import { type Desk, holds, useAsked, useDesk } from '../desk.ts'
import { Confirm, Dialog } from '../dialog.tsx'
import { useWords } from '../language.ts'
import { PlacesPicker, screensOf } from '../places-picker.tsx'
import { hrefOf } from '../route.ts'
import { Held, RefusalNote, useRefusalText } from '../states.tsx'
import { useWhen } from '../when.ts'
import styles from './notice-detail.module.css'
import { PreviewDialog } from './notice-preview.tsx'
import { itemOfDesk } from './preview-item.ts'

function NoticeText({ item }: { readonly item: DeskItem }) {
  const words = useWords()
  const body = upgrade(item.body, item.v) as Announcement | null
  if (!body) return null
  return (
    <section class={styles.text} aria-label={words.notices.text}>
      {body.text.blocks ? (
        <TextBlocks blocks={body.text.blocks} />
      ) : (
        <p class={styles.source}>{body.text.source}</p>
      )}
      {body.source && <p class={styles.from}>{body.source}</p>}
    </section>
  )
}

/** What a person did here a moment ago is no conflict with what they do now. */
const baseRevOf = (desk: Desk, item: DeskItem): number => Math.max(item.rev, desk.written(item.id))

/** Chooses places and says the command; used for publishing and for re-addressing alike. */
function PlacesDialog(props: { readonly item: DeskItem; readonly onClose: () => void }) {
  const { item, onClose } = props
  const desk = useDesk()
  const words = useWords()
  const [chosen, choose] = useState<readonly Channel[]>(item.channels)
  const [refusal, refuseWith] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const isOut = item.state === 'published'
  const when = useWhen()
  const { answer: places } = useAsked('places:list', {})
  const isUrgent = item.envelope.level === 'urgent'
  const none = chosen.length === 0
  const act = async () => {
    if (none) return
    setBusy(true)
    const input = { id: item.id, baseRev: baseRevOf(desk, item), channels: [...chosen] }
    const reply: Reply<unknown> = isOut
      ? await desk.command('item:address', input)
      : await desk.command('item:publish', input)
    setBusy(false)
    if (!reply.ok) return refuseWith(reply)
    desk.toasts.say(isOut ? words.notices.readdressedToast : words.notices.publishedToast)
    onClose()
  }
  return (
    <Dialog
      title={isOut ? words.notices.readdress : words.notices.publish}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind={isUrgent && !isOut ? 'dangerFill' : 'fill'}
            busy={busy}
            onClick={() => void act()}
          >
            {isOut
              ? words.notices.readdressSave
              : isUrgent
                ? words.editor.urgentYes
                : words.notices.publish}
          </Button>
        </>
      }
    >
      <PlacesPicker
        label={words.editor.places}
        chosen={chosen}
        onChange={choose}
        problem={none ? words.editor.pickPlace : undefined}
      />
      {isUrgent && item.until !== null && (
        <p class={styles.urgent}>
          {words.editor.urgentWhy(screensOf(places ?? [], chosen), when.end(item.until))}
        </p>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <Held busy={busy} />
    </Dialog>
  )
}

function RetractDialog(props: { readonly item: DeskItem; readonly onClose: () => void }) {
  const { item, onClose } = props
  const desk = useDesk()
  const words = useWords()
  const refusalText = useRefusalText()
  const [busy, setBusy] = useState(false)
  const act = async () => {
    setBusy(true)
    const input = { id: item.id, baseRev: baseRevOf(desk, item) }
    const reply = await desk.command('item:retract', input)
    setBusy(false)
    if (reply.ok) desk.toasts.say(words.notices.retractedToast)
    else desk.toasts.say(refusalText(reply), 'warn')
    onClose()
  }
  return (
    <Confirm
      title={words.notices.retractTitle}
      why={words.notices.retractWhy(item.screens)}
      yes={words.notices.retractYes}
      busy={busy}
      onYes={() => void act()}
      onNo={onClose}
    />
  )
}

export function NoticeDetail({ item }: { readonly item: DeskItem }) {
  const desk = useDesk()
  const words = useWords()
  const [asking, ask] = useState<'places' | 'retract' | 'look' | null>(null)
  const isOut = item.state === 'published'
  const close = () => ask(null)
  return (
    <>
      <ItemDetail
        item={item}
        actions={
          holds(desk.me, 'editor') && (
            <>
              {!isOut && (
                <Button kind="fill" onClick={() => ask('places')}>
                  {item.state === 'retracted' ? words.notices.publishAgain : words.notices.publish}
                </Button>
              )}
              <LinkButton
                kind={isOut ? 'fill' : 'plain'}
                href={hrefOf({ desk: 'announcements', id: item.id, edit: true })}
              >
                {words.notices.edit}
              </LinkButton>
              {isOut && <Button onClick={() => ask('places')}>{words.notices.readdress}</Button>}
              <Button icon="screens" onClick={() => ask('look')}>
                {words.preview.open}
              </Button>
            </>
          )
        }
        away={
          isOut &&
          holds(desk.me, 'editor') && (
            <Button kind="danger" onClick={() => ask('retract')}>
              {words.notices.retract}
            </Button>
          )
        }
      >
        <NoticeText item={item} />
      </ItemDetail>
      {asking === 'places' && <PlacesDialog item={item} onClose={close} />}
      {asking === 'look' && (
        <PreviewDialog item={itemOfDesk(item, desk.clock.minute.value)} onClose={close} />
      )}
      {asking === 'retract' && <RetractDialog item={item} onClose={close} />}
    </>
  )
}
