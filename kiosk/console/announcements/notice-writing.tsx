/** Opens the form for a new notice or for one that stands, with what was half written on this computer. */
import { useMemo, useState } from 'preact/hooks'
import type { DeskItem } from '../../../content/live/asks.ts'
import {
  baseOf,
  fieldsOf,
  newBase,
  newFields,
} from '../../boards/announcements/announcements-draft.ts'
import { AnnouncementsEditor } from '../../boards/announcements/announcements-editor.tsx'
import {
  createNoticeEditor,
  type NoticeEditor,
  type Outcome,
} from '../../boards/announcements/announcements-editor-model.ts'
import { Button } from '../button.tsx'
import { type Desk, useAsked, useDesk } from '../desk.ts'
import { draftKey } from '../draft-keys.ts'
import { useWords } from '../language.ts'
import { Failed, Loading } from '../states.tsx'
import styles from './notice-preview.module.css'
import { NoticePreview, PreviewDialog } from './notice-preview.tsx'
import { itemOfDraft } from './preview-item.ts'

const portsOf = (desk: Desk, item: string) => ({
  command: desk.link.command,
  read: (id: string) => desk.link.ask('item:read', { id }),
  keep: desk.keep,
  key: draftKey(desk.me, item),
  zone: desk.zone.peek(),
  now: desk.clock.read,
  newId: desk.newId,
})

/** The area whose editors keep a new notice: that of the writer's own strongest grant. */
const homeArea = (desk: Desk): string =>
  (desk.me.grants.find((it) => it.role !== 'viewer') ?? desk.me.grants[0])?.area ?? ''

function Writing(props: { readonly editor: NoticeEditor; readonly id: string | null }) {
  const desk = useDesk()
  const words = useWords()
  const [looking, look] = useState(false)
  const item = itemOfDraft(props.editor.fields.value, props.editor.base.value, {
    now: desk.clock.minute.value,
    zone: desk.zone.value,
    untitled: words.preview.untitled,
  })
  const said: Record<Outcome, string> = {
    published: words.notices.publishedToast,
    changed: words.notices.changedToast,
    saved: words.notices.savedToast,
  }
  return (
    <div class={styles.writing}>
      <AnnouncementsEditor
        editor={props.editor}
        tools={
          <div class={styles.narrow}>
            <Button icon="screens" onClick={() => look(true)}>
              {words.preview.open}
            </Button>
          </div>
        }
        onDone={(outcome) => {
          desk.toasts.say(said[outcome])
          // Whoever went elsewhere while it waited for the line is not pulled back.
          const at = desk.route.at.peek()
          if (at.desk === 'announcements' && at.edit)
            desk.route.go({ desk: 'announcements', id: props.editor.base.peek().id })
        }}
        onLeave={() => desk.route.go({ desk: 'announcements', id: props.id })}
      />
      <aside class={styles.beside} aria-label={words.preview.title}>
        <NoticePreview item={item} />
      </aside>
      {looking && <PreviewDialog item={item} onClose={() => look(false)} />}
    </div>
  )
}

export function NewNotice() {
  const desk = useDesk()
  const editor = useMemo(
    () =>
      createNoticeEditor(
        {
          fields: newFields(desk.clock.read(), desk.zone.peek()),
          base: newBase(desk.newId(), homeArea(desk)),
        },
        portsOf(desk, 'new'),
      ),
    [desk],
  )
  return <Writing editor={editor} id={null} />
}

function OldNotice({ item }: { readonly item: DeskItem }) {
  const desk = useDesk()
  // The version the writing began from: news about it must not change what is being typed.
  const editor = useMemo(
    () =>
      createNoticeEditor(
        { fields: fieldsOf(item, desk.zone.peek()), base: baseOf(item) },
        portsOf(desk, item.id),
      ),
    [desk, item.id],
  )
  return <Writing editor={editor} id={item.id} />
}

export function NoticeEdit({ id }: { readonly id: string }) {
  const { answer, fresh, refusal, again } = useAsked('item:read', { id })
  // Writing from a remembered version would end in a conflict with oneself; without the server a
  // remembered one is better than none.
  if (answer && (fresh || refusal)) return <OldNotice item={answer} />
  return refusal ? <Failed refusal={refusal} again={again} /> : <Loading />
}
