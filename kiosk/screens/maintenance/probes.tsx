/** Tests of the glass that fill it: does every spot answer, does every dot shine, and which screen is this. */
import { useSignal } from '@preact/signals'
import { words } from '../../../content/screens/maintenance.words.ts'
import { Say } from '../../ui/say.tsx'
import type { MaintenanceParts } from './parts.ts'
import styles from './probes.module.css'

interface Props {
  readonly parts: MaintenanceParts
  readonly back: () => void
}

/** Cells along the longer side, and along the shorter. */
const long = 14
const shorter = 8

/** A row of cells in the middle is left to the way back, whose answering is its own proof. */
export function TouchTest({ back }: Props) {
  const left = useSignal(long * shorter)
  const wipe = ({ clientX, clientY, buttons }: PointerEvent) => {
    const cell = buttons > 0 && document.elementFromPoint(clientX, clientY)
    if (!(cell instanceof HTMLElement) || cell.dataset.cell !== '') return
    cell.dataset.cell = 'touched'
    left.value--
  }
  return (
    <div class={styles.touch} onPointerDown={wipe} onPointerMove={wipe}>
      <Cells />
      <button type="button" class={styles.back} onClick={back}>
        <b>
          <Say it={words.left(left.value)} />
        </b>
        <Say it={words.back} />
      </button>
      <Cells />
    </div>
  )
}

function Cells() {
  return (
    <div class={styles.cells}>
      {Array.from({ length: (long * shorter) / 2 }, (_, at) => (
        <i key={at} data-cell="" />
      ))}
    </div>
  )
}

/** Plain colours for dead dots and stains, steps of grey for contrast, fine lines for sharpness: in the styles. */
const pictures = 7

export function PictureTest({ back }: Props) {
  const at = useSignal(0)
  const next = () => {
    if (at.value === pictures - 1) back()
    else at.value++
  }
  return (
    <button type="button" class={styles.picture} data-picture={at.value} onClick={next}>
      <span>
        {at.value + 1}/{pictures} ›
      </span>
    </button>
  )
}

/** Large enough to be told from the other screens of the hall, and by the name that the console uses. */
export function NameTest({ parts, back }: Props) {
  const profile = parts.screen.profile.value
  return (
    <button type="button" class={styles.name} onClick={back}>
      {profile && (
        <>
          <b>
            <Say it={profile.name} />
          </b>
          <span>{profile.screen}</span>
          <span>
            <Say it={profile.centre.name} />
          </span>
        </>
      )}
    </button>
  )
}
