/** What a person on a ladder needs to know of this screen, and the few things to be done about it. */
import { useSignal } from '@preact/signals'
import type { Localized } from '../../../content/boards/envelope.ts'
import { words } from '../../../content/screens/maintenance.words.ts'
import { Button } from '../../ui/button.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { useFacts } from './facts.ts'
import { Head } from './head.tsx'
import styles from './maintenance.module.css'
import type { MaintenanceParts } from './parts.ts'
import { NameTest, PictureTest, TouchTest } from './probes.tsx'
import { soundTest } from './sound.ts'

const probes = { touch: TouchTest, picture: PictureTest, name: NameTest } as const

export function Room({ parts }: { readonly parts: MaintenanceParts }) {
  const { screen } = parts
  const facts = useFacts(parts)
  const probe = useSignal<keyof typeof probes | null>(null)
  const told = useSignal<Localized | null>(null)
  const profile = screen.profile.value
  const begin = (it: keyof typeof probes) => () => {
    probe.value = it
  }
  const Probe = probe.value && probes[probe.value]
  if (Probe)
    return (
      <Probe
        parts={parts}
        back={() => {
          probe.value = null
        }}
      />
    )
  const wrongs = facts.filter((it) => it.wrong).length
  return (
    <>
      <Head
        title={profile?.name ?? words.name}
        line={[profile?.screen, parts.slot].filter(Boolean).join(' · ')}
      />
      <main class={styles.body}>
        <ScrollArea class={styles.facts}>
          <p class={styles.sum} role="status">
            <Say it={told.value ?? (wrongs > 0 ? words.wrongs(wrongs) : words.fine)} />
          </p>
          <dl>
            {facts.map(({ label, text, wrong }) => (
              <div key={label.zh} data-wrong={wrong}>
                <dt>
                  <Say it={label} />
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </ScrollArea>
        <div class={styles.acts}>
          <Button onPress={begin('touch')}>
            <Say it={words.touchTest} />
          </Button>
          <Button onPress={begin('picture')}>
            <Say it={words.picture} />
          </Button>
          <Button onPress={() => soundTest(screen.locale.peek())}>
            <Say it={words.sound} />
          </Button>
          <Button onPress={begin('name')}>
            <Say it={words.identify} />
          </Button>
          <Button
            onPress={() => {
              told.value = parts.takeAnew() ? words.asked : words.noLine
            }}
          >
            <Say it={words.anew} />
          </Button>
          <Button onPress={parts.reload}>
            <Say it={words.reload} />
          </Button>
          <Button look="dark" onPress={screen.leave}>
            <Say it={words.leave} />
          </Button>
        </div>
      </main>
    </>
  )
}
