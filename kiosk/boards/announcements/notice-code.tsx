/** The code beside a notice on a wall: a phone that reads it opens the whole notice. */
import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'
import { words } from '../../../content/boards/announcements/announcements.words.ts'
import { noticeAddress } from '../../../content/screens/origin.ts'
import { Say } from '../../ui/say.tsx'
import styles from './notice-code.module.css'

/** Light modules around the code, without which scanners do not find it (ISO/IEC 18004). */
const quiet = 4

/** One path for all dark modules of a code, row by row. */
function drawn(modules: readonly (readonly boolean[])[]): string {
  const runs = modules.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')),
  )
  return runs.join('')
}

interface Props {
  /** The origin under which people outside reach the server. */
  readonly url: string
  readonly id: string
}

export function NoticeCode({ url, id }: Props) {
  const { data, size } = useMemo(
    () => encode(noticeAddress(url, id), { ecc: 'M', border: 0 }),
    [url, id],
  )
  const side = size + 2 * quiet
  return (
    <figure class={styles.code}>
      <svg viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges" aria-hidden="true">
        <path d={drawn(data)} />
      </svg>
      <figcaption>
        <Say it={words.scan} />
      </figcaption>
    </figure>
  )
}
