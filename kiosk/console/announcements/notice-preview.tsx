/** How a notice will look on the glass: on a touch screen and on a display, one beside the other in turn. */
import { useState } from 'preact/hooks'
import type { Item } from '../../../content/boards/envelope.ts'
import type { DeskScreen } from '../../../content/live/asks.ts'
import type { Mode, Profile } from '../../../content/screens/profile.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { useAsked, useDesk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { Choice } from '../field.tsx'
import { useWords } from '../language.ts'
import styles from './notice-preview.module.css'
import type { GlassProps } from './preview-glass.tsx'

const Glass = lazyPart<GlassProps>(async () => (await import('./preview-glass.tsx')).PreviewGlass)

/** How residents meet it: as it hangs there, with the elder's sizes, or on the wall. */
type Look = 'touch' | 'elder' | 'display'

const common: Record<
  Exclude<Mode, 'pad'>,
  Pick<Profile, 'width' | 'height' | 'diagonal' | 'distance'>
> = {
  touch: { width: 1080, height: 1920, diagonal: 43, distance: 600 },
  display: { width: 1920, height: 1080, diagonal: 55, distance: 5000 },
}

/** A screen of one's own if there is one of that kind, else the usual one. */
function profileOf(look: Look, screens: readonly DeskScreen[], zone: string): Profile {
  const mode = look === 'display' ? 'display' : 'touch'
  const own = screens.find(({ profile }) => profile.mode === mode)
  if (own) return own.profile
  return {
    ...common[mode],
    screen: 'preview',
    name: { zh: '' },
    mode,
    centre: { id: 'preview', name: { zh: '' }, zone },
    sill: null,
    point: null,
  }
}

export function NoticePreview({ item }: { readonly item: Item }) {
  const desk = useDesk()
  const { preview: words, modes } = useWords()
  const [look, choose] = useState<Look>('touch')
  const { answer } = useAsked('screens:list', {})
  const profile = profileOf(look, answer ?? [], desk.zone.value)
  return (
    <div class={styles.preview}>
      <Choice<Look>
        label={words.title}
        value={look}
        options={[
          { value: 'touch', label: modes.touch },
          { value: 'elder', label: words.elder },
          { value: 'display', label: modes.display },
        ]}
        onChange={choose}
      />
      <div class={styles.glass}>
        <Glass
          key={look}
          item={item}
          profile={profile}
          elder={look === 'elder'}
          now={Math.max(desk.clock.minute.value, item.from)}
          label={words.label(look === 'elder' ? words.elder : modes[look], item.envelope.title.zh)}
        />
      </div>
      <p class={styles.note}>{words.note}</p>
    </div>
  )
}

export function PreviewDialog(props: { readonly item: Item; readonly onClose: () => void }) {
  const { preview: words } = useWords()
  return (
    <Dialog title={words.open} onClose={props.onClose}>
      <div class={styles.dialog}>
        <NoticePreview item={props.item} />
      </div>
    </Dialog>
  )
}
