/** How this screen is, line by line: what it runs, its line and its data, its storage, its clock, its browser. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Localized } from '../../../content/boards/envelope.ts'
import { words } from '../../../content/screens/maintenance.words.ts'
import { momentText } from '../../../content/time/formats.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { said, useLocale, useWords } from '../../ui/words.ts'
import { wordOf } from '../lacking.tsx'
import type { MaintenanceParts } from './parts.ts'
import { chineseVoice } from './sound.ts'

export interface Fact {
  readonly label: Localized
  readonly text: string
  /** Worth a look. */
  readonly wrong: boolean
}

const short = (build: string) => build.slice(0, 8)
const sizeOf = (bytes = 0) =>
  bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`

/** What has to be waited for. */
interface Asked {
  readonly oldest: number | null
  readonly persisted: boolean
  readonly estimate: StorageEstimate
}

async function ask(parts: MaintenanceParts): Promise<Asked> {
  const [oldest, persisted, estimate] = await Promise.all([
    parts.oldest().catch(() => null),
    navigator.storage?.persisted?.().catch(() => false),
    navigator.storage?.estimate?.().catch(() => undefined),
  ])
  return { oldest, persisted: persisted === true, estimate: estimate ?? {} }
}

export function useFacts(parts: MaintenanceParts): readonly Fact[] {
  const { screen } = parts
  const locale = useLocale()
  const lackWords = useWords()
  const asked = useSignal<Asked | null>(null)
  const { waiting, refused } = parts.counts.value
  // Anew when something was sent.
  useEffect(() => {
    void ask(parts).then((it) => {
      asked.value = it
    })
  }, [parts, asked, waiting])

  const profile = screen.profile.value
  const now = screen.now.value
  const { state, at } = screen.freshness.value
  const moment = (it: number) => momentText(it, now, profile?.centre.zone ?? defaultZone, locale)
  const say = (it: Localized) => said(it, locale)
  const fact = (label: Localized, text: string, wrong = false): Fact => ({ label, text, wrong })

  const wanted = (
    parts.items.value.find((it) => it.board === 'builds')?.body as { build: string } | undefined
  )?.build
  const isNewest = !wanted || wanted === parts.build
  const { oldest = null, persisted = true, estimate = {} } = asked.value ?? {}
  const seconds = Math.round((parts.offset() ?? 0) / 1000)
  const missing = screen.missing.value
  const size = `${innerWidth}×${innerHeight}`
  const wish = profile && `${profile.width}×${profile.height}`
  const voice = chineseVoice()
  return [
    fact(words.server, location.host),
    fact(words.line, say(words[state]), state !== 'live'),
    fact(words.age, at === null ? say(words.never) : moment(at), state === 'offline'),
    fact(
      words.build,
      `${short(parts.build)} ${say(isNewest ? words.newest : words.changing(short(wanted)))}`,
      !isNewest,
    ),
    fact(
      words.waiting,
      say(oldest === null ? words.entries(waiting) : words.since(waiting, moment(oldest))),
    ),
    ...(refused > 0 ? [fact(words.refused, say(words.entries(refused)), true)] : []),
    fact(
      words.storage,
      `${say(persisted ? words.kept : words.mayGo)} · ${say(
        words.used(sizeOf(estimate.usage), sizeOf(estimate.quota)),
      )}`,
      !persisted,
    ),
    fact(
      words.clock,
      say(
        parts.offset() === null ? words.unsure : seconds === 0 ? words.right : words.off(seconds),
      ),
      parts.offset() === null,
    ),
    fact(
      words.lacks,
      missing.map((it) => wordOf(lackWords, it)).join(' · ') || say(words.nothing),
      missing.length > 0,
    ),
    fact(
      words.window,
      size + (wish && wish !== size ? ` ${say(words.shouldBe(wish))}` : ''),
      wish !== size,
    ),
    fact(words.voice, voice?.name ?? say(words.noVoice), !voice),
  ]
}
