/**
 * The maintenance room over whatever stands on the glass, in a tree of its own: it opens in any mode and
 * standing, and ends with the visit, by silence or by leaving. Nothing in it leads out of the page.
 */
import { effect, useSignal } from '@preact/signals'
import { render } from 'preact'
import type { Item } from '../../../content/boards/envelope.ts'
import { isUrgent } from '../../../content/screens/paints.ts'
import type { Profile } from '../../../content/screens/profile.ts'
import { themeAt } from '../../../content/screens/theme.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { Boundary, ErrorCard } from '../../ui/error-card.tsx'
import { frameOf } from '../../ui/frame.ts'
import { Stage } from '../../ui/stage.tsx'
import { loadWords } from '../../ui/words.ts'
import { ScreenProvider } from '../screen.ts'
import { StillThere } from '../touch/still-there.tsx'
import { Gate } from './gate.tsx'
import { Head } from './head.tsx'
import styles from './maintenance.module.css'
import type { MaintenanceParts } from './parts.ts'
import { Room } from './room.tsx'

/** Whoever is here stands near, also before a wall; and a screen without a profile has a size too. */
const nearby = (profile: Profile | null) =>
  frameOf({
    ...(profile ?? { width: innerWidth, height: innerHeight, diagonal: 20 }),
    mode: 'touch',
    distance: 600,
  })

function Maintenance({ parts }: { readonly parts: MaintenanceParts }) {
  const { screen } = parts
  const isOpen = useSignal(false)
  const profile = screen.profile.value
  return (
    <Stage
      frame={nearby(profile)}
      theme={themeAt(screen.now.value, profile?.centre.zone ?? defaultZone)}
      comfort={screen.comfort.value}
      sill={profile?.sill ?? null}
    >
      <div class={styles.room} data-maintenance inert={screen.session.value.is === 'warning'}>
        <Boundary fallback={<ErrorCard />}>
          {isOpen.value ? (
            <Room parts={parts} />
          ) : (
            <>
              <Head slot={parts.slot} />
              <main class={styles.gate}>
                <Gate
                  parts={parts}
                  onOpen={() => {
                    isOpen.value = true
                  }}
                />
              </main>
            </>
          )}
        </Boundary>
      </div>
      <StillThere />
    </Stage>
  )
}

let isOpen = false

const urgentIn = (items: readonly Item[]): string[] =>
  items.flatMap((it) => (isUrgent(it) ? `${it.id} ${it.rev}` : []))

export async function openMaintenance(parts: MaintenanceParts): Promise<void> {
  await loadWords()
  if (isOpen) return
  isOpen = true
  const { screen } = parts
  const under = document.getElementById('screen')
  const host = document.createElement('div')
  const endPrivate = screen.keepPrivate()
  screen.touch()
  // Shells that have no visitors do not listen.
  for (const it of ['pointerdown', 'keydown']) host.addEventListener(it, () => screen.touch())
  under?.setAttribute('inert', '')
  document.body.append(host)
  render(
    <ScreenProvider value={screen}>
      <Maintenance parts={parts} />
    </ScreenProvider>,
    host,
  )
  host.querySelector('button')?.focus()
  const known = new Set(urgentIn(screen.items.peek()))
  const stop = effect(() => {
    // What is urgent belongs over everything, this room too.
    if (urgentIn(screen.items.value).some((it) => !known.has(it))) screen.leave()
    if (screen.session.value.is !== 'attract') return
    render(null, host)
    host.remove()
    under?.removeAttribute('inert')
    endPrivate()
    isOpen = false
    // Not yet there while it runs for the first time.
    queueMicrotask(() => stop())
  })
}
