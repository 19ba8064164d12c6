/**
 * Puts the live parts together, after the first paint: stores, outbox, receipts, line and enrolment of
 * one slot. The only place of this room that says which adapter stands behind a port.
 */
import { batch, effect, type Signal, signal } from '@preact/signals'
import { wrap } from 'idb'
import { makeId } from '../../content/live/ids.ts'
import type { Moment } from '../../content/screens/pin-tries.ts'
import type { Abilities } from '../screens/abilities.ts'
import { voiceFor, voicesBy } from '../screens/aloud/aloud-model.ts'
import { webSpeech } from '../screens/aloud/web-speech.ts'
import { askEnrol } from '../screens/enrol.ts'
import { createEnrolmentModel } from '../screens/enrolment-model.ts'
import { hideArrow, keepAwake } from '../screens/glass-care.ts'
import { mendGlyphs } from '../screens/glyphs.ts'
import { watchCorner } from '../screens/maintenance/corner.ts'
import { triesStore } from '../screens/maintenance/tries-store.ts'
import { createPaintWatch } from '../screens/paint-watch.ts'
import type { Screen, Standing } from '../screens/screen.ts'
import type { LiveParts } from '../screens/screen-model.ts'
import type { ClockModel } from './clock-model.ts'
import { type ClockSource, randomBytes } from './clock-source.ts'
import { createConnectionModel } from './connection-model.ts'
import { readFirst } from './database.ts'
import type { SlotSchema } from './database-schema.ts'
import { createLane } from './lane.ts'
import type { LibraryModel } from './library-model.ts'
import { idbLibraryStore } from './library-store-idb.ts'
import { socketLink } from './link-socket.ts'
import { slotLock } from './lock.ts'
import { createOutboxModel } from './outbox-model.ts'
import { idbOutboxStore } from './outbox-store-idb.ts'
import { createReceiptsModel } from './receipts-model.ts'
import type { Self } from './self-store.ts'
import { idbSelfStore } from './self-store-idb.ts'
import { shareLine, slotSiblings } from './siblings.ts'

export interface StartParts {
  /** Null where the browser gives no storage. */
  readonly db: IDBDatabase | null
  readonly self: Self
  readonly slot: string
  readonly link: string | null
  readonly build: string
  readonly clock: ClockModel
  readonly source: ClockSource
  readonly library: LibraryModel
  readonly standing: Signal<Standing['is']>
  readonly isConnected: Signal<boolean>
  readonly abilities: Abilities
  readonly screen: Screen
  /** Loads the page anew, when there is something to load. */
  readonly reload: () => void
}

export async function startLive(parts: StartParts): Promise<LiveParts> {
  const { clock, source, library, self, slot, abilities } = parts
  const { life } = self
  const random = Math.random
  const db = parts.db && (wrap(parts.db) as unknown as import('idb').IDBPDatabase<SlotSchema>)
  const libraryStore = db && idbLibraryStore(db)
  const outboxStore = db && idbOutboxStore(db, createLane(window, source))
  const selfStore = db && idbSelfStore(db)
  const tries = triesStore(db)
  const moment = (): Moment => ({
    certain: clock.certain(),
    mono: source.read().mono,
    page: source.page,
  })
  const siblings = slotSiblings(slot)
  const link = socketLink()
  const entry = () => ({ id: makeId(clock.read(), randomBytes), at: clock.stamp() })
  /** Whether this window holds the slot's lock; a signal, since a screen that starts offline never goes live. */
  const leads = signal(false)

  const keepTime = () => void selfStore?.writeTime(clock.keep()).catch(() => {})

  const outbox = createOutboxModel({
    store: outboxStore,
    link,
    clock,
    source,
    random,
    life,
    maySend: () => connection.isLive.peek(),
    onRefused: (code) => void enrolment.refused(code),
  })
  const receipts = createReceiptsModel({
    store: outboxStore,
    now: clock.read,
    make: (facts) => (birth) => ({ ...entry(), ...birth, kind: 'receipt', ...facts }),
    onAdded: () => sendOrTell(),
  })
  const connection = createConnectionModel({
    link,
    library,
    store: libraryStore,
    clock,
    source,
    random,
    life,
    build: parts.build,
    capabilities: abilities.list,
    counts: () => ({
      ...outbox.counts.peek(),
      ...(tries.isLocked(moment()) && { pinLocked: true }),
      lacks: abilities.missing.peek(),
    }),
    async onEpoch() {
      await outbox.offerAgain()
      receipts.forget()
    },
    onStored() {
      if (libraryStore && !connection.isUnkept.peek()) {
        receipts.note(library.carried.peek(), 'received')
      }
      siblings.tell('library')
    },
    onContact() {
      keepTime()
      siblings.tell('library')
      outbox.send()
      const held = new Set(library.carried.peek().map((it) => it.id))
      receipts.tidy(held)
      void outbox.tidy(held).catch(() => {})
    },
    onRefused: (code) => void enrolment.refused(code),
  })
  const enrolment = createEnrolmentModel({
    self,
    store: selfStore,
    link: parts.link,
    slot,
    standing: parts.standing,
    source,
    random,
    ask: askEnrol,
    onToken: connection.open,
    onNone: connection.close,
    onChanged: () => siblings.tell('self'),
  })

  /** The window that leads sends; another one tells it that something waits. */
  function sendOrTell(): void {
    if (leads.peek()) outbox.send()
    else siblings.tell('outbox')
  }

  siblings.listen((news) => {
    if (news === 'outbox' && leads.peek()) outbox.send()
    if (news === 'self') void enrolment.reread()
    if (news === 'library' && !leads.peek()) void reread()
  })

  /** What the window that leads has stored. */
  async function reread(): Promise<void> {
    if (!parts.db) return
    const { library: stored, time } = await readFirst(parts.db)
    batch(() => {
      if (time) clock.take(time)
      if (stored.stamp !== library.stamp.peek()) library.show(stored)
    })
  }

  shareLine({ siblings, leads, isLive: connection.isLive, isConnected: parts.isConnected })
  effect(() => {
    abilities.tell('storage', !!db && !outbox.isFailing.value && !connection.isUnkept.value)
  })
  // Nothing is read aloud on a wall or a pad. An engine names its voices seconds after it was first asked.
  effect(() => {
    if (parts.screen.profile.value?.mode !== 'touch') return
    const { voices, onVoices } = webSpeech()
    const look = () => abilities.tell('voice', !!voiceFor(voices(), 'zh'))
    voices()
    onVoices(look)
    source.after(voicesBy, look)
  })

  // A notice that was written just now begins between two ticks.
  effect(() => clock.look(library.carried.value.map((it) => it.from)))

  // What has ended stays so after a power cut, on a machine whose clock lost its time.
  effect(() => {
    library.current.value
    keepTime()
  })
  keepAwake(document, navigator.wakeLock, source)
  hideArrow(document, source)
  mendGlyphs(document, source)
  // Asked for, not relied on: a browser may still clear it.
  void navigator.storage?.persist?.().catch(() => false)
  await receipts.start().catch(() => {})
  effect(() => receipts.note(library.current.value, 'shown'))
  slotLock(navigator.locks).hold(slot, () => {
    leads.value = true
    enrolment.lead()
  })

  const paint = createPaintWatch((it) => {
    const item = library.current.peek().find(({ id, rev }) => id === it.id && rev === it.rev)
    if (item) receipts.note([item], 'painted')
  })
  clock.onTick(paint.again)

  watchCorner(window, parts.screen, source.after, () => {
    const opening = import('../screens/maintenance/maintenance.tsx')
    // Out of reach: whoever holds the corner may try again.
    opening.then(
      (it) =>
        it.openMaintenance({
          screen: parts.screen,
          slot,
          build: parts.build,
          reload: parts.reload,
          items: library.carried,
          counts: outbox.counts,
          tries,
          after: source.after,
          moment,
          async oldest() {
            const [first] = (await outboxStore?.waiting(1, new Set())) ?? []
            return first ? first.at.wall + (first.at.offset ?? 0) : null
          },
          offset: () => clock.stamp().offset,
          takeAnew: connection.takeAnew,
        }),
      () => {},
    )
  })

  const add: typeof outbox.add = async (unborn) => {
    const result = await outbox.add(unborn)
    if (result.ok && !leads.peek()) siblings.tell('outbox')
    return result
  }
  return {
    tap: (point, grade, dwell) =>
      add({
        ...entry(),
        kind: 'tap',
        point,
        grade,
        dwell: Math.min(86_400_000, Math.max(0, dwell)),
      }),
    undo: (of) => add({ ...entry(), kind: 'void', of }),
    paint,
  }
}
