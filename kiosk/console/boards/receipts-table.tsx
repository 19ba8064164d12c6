/** Every screen that should hold an item, and how far it has come there. Painted is what counts. */
import type { DeskItem, ReceiptLine } from '../../../content/live/asks.ts'
import { useAsked, useDesk } from '../desk.ts'
import { inLocale, useLanguage, useWords } from '../language.ts'
import { Panes } from '../panes.tsx'
import { Failed, Loading, RefusalNote } from '../states.tsx'
import { useWhen } from '../when.ts'
import { phaseOf } from './item-phase.ts'
import { type LineState, lineState, progressOf } from './receipt-state.ts'
import styles from './receipts-table.module.css'

function useLineWords() {
  const { receipts } = useWords()
  const when = useWhen()
  return (state: LineState): string => {
    switch (state.is) {
      case 'painted':
        return state.offlineSince === null
          ? ''
          : receipts.paintedOffline(when.moment(state.offlineSince))
      case 'offline':
        return state.since === null
          ? receipts.neverSeen
          : receipts.waitingOffline(when.moment(state.since))
      case 'notYet':
        return receipts.notYetLine
      default:
        return receipts[state.is]
    }
  }
}

/** A bar from publish to paint; the longest of the quick ones fills the width. */
function Bar({ seconds, most }: { readonly seconds: number; readonly most: number }) {
  const width = Math.max(2, Math.min(100, (seconds / most) * 100))
  return (
    <svg class={styles.bar} aria-hidden="true">
      <rect width={`${width}%`} height="12" rx="3" />
    </svg>
  )
}

function Line(props: {
  readonly line: ReceiptLine
  readonly state: LineState
  readonly most: number
  readonly look: Look | undefined
}) {
  const { line, state, most, look } = props
  const words = useWords()
  const said = useLineWords()(state)
  return (
    <tr>
      <th scope="row">{look?.name ?? line.name}</th>
      <td class={styles.shape}>{look?.shape ?? words.modes[line.mode]}</td>
      {state.is === 'painted' ? (
        <>
          <td>
            <Bar seconds={state.seconds} most={most} />
            {said && <small>{said}</small>}
          </td>
          <td class={styles.figure}>{words.seconds(state.seconds)}</td>
        </>
      ) : (
        <td colSpan={2} class={styles.wait} data-late={state.is === 'offline'}>
          {said}
        </td>
      )}
    </tr>
  )
}

interface Look {
  readonly name: string
  readonly shape: string
}

/** Name and shape of each screen by id, where the list of screens is known. */
function useLooks(): ReadonlyMap<string, Look> {
  const { screens: words } = useWords()
  const locale = useLanguage().locale.value
  const { answer } = useAsked('screens:list', {})
  return new Map(
    (answer ?? []).map(({ profile: it }) => [
      it.screen,
      {
        name: inLocale(it.name, locale).text,
        shape: words.shape(it.width, it.height, it.diagonal),
      },
    ]),
  )
}

export function ReceiptsTable({ item }: { readonly item: DeskItem }) {
  const desk = useDesk()
  const words = useWords()
  const when = useWhen()
  const looks = useLooks()
  const { answer, refusal, again } = useAsked('receipts:read', { item: item.id })
  const now = desk.clock.now.value
  const phase = phaseOf(item, now)
  if (phase === 'draft' || phase === 'retracted')
    return <p class={styles.plain}>{words.receipts[phase]}</p>
  if (!answer) return refusal ? <Failed refusal={refusal} again={again} /> : <Loading />

  const presence = desk.presence.value
  const lines = answer.map((line) => ({
    line,
    state: lineState(item, { ...line, presence: presence.get(line.screen) ?? line.presence }, now),
  }))
  const { painted, screens, slowest } = progressOf(lines.map((it) => it.state))
  const quick = lines.flatMap(({ state }) =>
    state.is === 'painted' && state.seconds < 60 ? [state.seconds] : [],
  )
  const most = Math.max(1, ...quick)
  return (
    <>
      {refusal && refusal.code !== 'offline' && <RefusalNote refusal={refusal} />}
      <div
        class={styles.glass}
        data-phase={phase === 'on' && painted === 0 ? 'dark' : phase}
        role="status"
      >
        <div>
          {phase === 'notYet' ? (
            <b>{words.receipts.notYet(when.moment(item.from))}</b>
          ) : (
            <b>
              {screens === 0 ? words.receipts.none : words.receipts.headline(painted, screens)}
              {slowest !== null && (
                <>
                  {words.dot}
                  <span>{words.seconds(slowest)}</span>
                </>
              )}
            </b>
          )}
          <p>{phase === 'ended' ? words.receipts.ended : words.receipts.what}</p>
        </div>
        <Panes
          large
          painted={painted}
          screens={screens}
          label={words.items.onGlassOf(painted, screens)}
        />
      </div>
      {lines.length > 0 && (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.receipts.screen}</th>
              <th scope="col" class={styles.shape}>
                {words.receipts.kind}
              </th>
              <th scope="col">{words.receipts.progress}</th>
              <th scope="col" class={styles.figure}>
                {words.receipts.time}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, state }) => (
              <Line
                key={line.screen}
                line={line}
                state={state}
                most={most}
                look={looks.get(line.screen)}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
