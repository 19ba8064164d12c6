/** How this screen is, line by line: its line and its data, what it runs, its storage, its clock, its browser. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Localized } from '../../../content/boards/envelope.ts'
import { words } from '../../../content/screens/maintenance.words.ts'
import { momentText } from '../../../content/time/formats.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { FreshnessMark } from '../../ui/freshness.tsx'
import { said, useLocale, useWords } from '../../ui/words.ts'
import type { MaintenanceParts } from './parts.ts'
import { voiceOf } from './sound.ts'

/** What it is, how it is, and whether it is worth a look. */
type Fact = readonly [label: Localized, text: ComponentChildren, wrong?: boolean]

/** What has to be waited for. */
interface Asked {
  readonly oldest: number | null
  readonly persisted: boolean
  readonly estimate: StorageEstimate
}

async function ask(parts: MaintenanceParts): Promise<Asked> {
  const storage: Partial<StorageManager> = navigator.storage ?? {}
  const [oldest, persisted = false, estimate = {}] = await Promise.all([
    parts.oldest(),
    storage.persisted?.(),
    storage.estimate?.(),
  ])
  return { oldest, persisted, estimate }
}

const short = (build: string) => build.slice(0, 8)
const gigabytes = (bytes = 0) => (bytes / 1e9).toFixed(1)
const joined = (...all: unknown[]) => all.filter(Boolean).join(' · ')

export function useFacts(parts: MaintenanceParts): readonly Fact[] {
  const { screen } = parts
  const locale = useLocale()
  const { noVoice } = useWords()
  const asked = useSignal<Asked | null>(null)
  const { waiting, refused } = parts.counts.value
  // Anew when something was sent.
  useEffect(() => {
    void ask(parts).then(
      (it) => {
        asked.value = it
      },
      () => {},
    )
  }, [parts, asked, waiting])

  const profile = screen.profile.value
  const say = (it: Localized) => said(it, locale)
  const builds = parts.items.value.find((it) => it.board === 'builds')?.body
  const { build = parts.build } = (builds ?? {}) as { build?: string }
  const isOld = build !== parts.build
  const { oldest, persisted = true, estimate } = asked.value ?? {}
  const since =
    oldest && momentText(oldest, screen.now.value, profile?.centre.zone ?? defaultZone, locale)
  const offset = parts.offset()
  const size = `${innerWidth}×${innerHeight}`
  const wish = profile ? `${profile.width}×${profile.height}` : size
  const voice = voiceOf(locale)
  return [
    [words.server, location.host],
    [words.line, <FreshnessMark />, screen.freshness.value.state !== 'live'],
    [words.build, short(parts.build) + (isOld ? ` → ${short(build)}` : ''), isOld],
    [words.waiting, joined(`${waiting}`, since && say(words.since(since)))],
    ...(refused ? [[words.refused, refused, true] as const] : []),
    [
      words.storage,
      joined(
        estimate && `${gigabytes(estimate.usage)} / ${gigabytes(estimate.quota)} GB`,
        !persisted && say(words.mayGo),
      ),
      !persisted,
    ],
    [words.clock, offset === null ? '?' : `${Math.round(offset / 1000)} s`, offset === null],
    [words.window, size + (wish === size ? '' : ` ≠ ${wish}`), wish !== size],
    // Where it is lacked, it is said and counted as all that is lacked.
    [words.voice, voice?.name ?? noVoice],
  ]
}
