/** What a person on a ladder needs to know of this screen, and the few things to be done about it. */
import { useSignal } from '@preact/signals'
import { words } from '../../../content/screens/maintenance.words.ts'
import { Button } from '../../ui/button.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { useLocale } from '../../ui/words.ts'
import { Lacking } from '../lacking.tsx'
import { HomeButton } from '../touch/steps.tsx'
import { useFacts } from './facts.tsx'
import { Head } from './head.tsx'
import styles from './maintenance.module.css'
import type { MaintenanceParts } from './parts.ts'
import { NameTest, PictureTest, TouchTest } from './probes.tsx'
import { soundTest } from './sound.ts'

const probes = { touch: TouchTest, picture: PictureTest, identify: NameTest } as const

export function Room({ parts }: { readonly parts: MaintenanceParts }) {
  const { screen } = parts
  const locale = useLocale()
  const facts = useFacts(parts)
  const probe = useSignal<keyof typeof probes | null>(null)
  const isAsked = useSignal(false)
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
  const wrongs = facts.filter(([, , wrong]) => wrong).length + screen.missing.value.length
  const act = (it: keyof typeof words & (keyof typeof probes | 'sound' | 'reload')) => (
    <Button
      onPress={() => {
        if (it === 'sound') soundTest(locale)
        else if (it === 'reload') parts.reload()
        else probe.value = it
      }}
    >
      <Say it={words[it]} />
    </Button>
  )
  return (
    <>
      <Head slot={parts.slot} />
      <main class={styles.body}>
        <ScrollArea below class={styles.facts}>
          <p class={styles.sum} role="status">
            <Say it={wrongs > 0 ? words.wrongs(wrongs) : words.fine} />
          </p>
          <dl>
            {facts.map(([label, text, wrong]) => (
              <div key={label.zh} data-wrong={wrong}>
                <dt>
                  <Say it={label} />
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <Lacking />
        </ScrollArea>
        <div class={styles.acts}>
          {act('touch')}
          {act('picture')}
          {act('sound')}
          {act('identify')}
          <Button
            chosen={isAsked.value}
            disabled={screen.freshness.value.state !== 'live'}
            onPress={() => {
              isAsked.value = parts.takeAnew()
            }}
          >
            <Say it={words.anew} />
          </Button>
          {act('reload')}
          <HomeButton goHome={screen.leave} />
        </div>
      </main>
    </>
  )
}
