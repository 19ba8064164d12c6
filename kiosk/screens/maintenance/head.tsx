/** The head of the maintenance room: plain, so that nobody takes it for a board. */
import type { ComponentChildren } from 'preact'
import type { Localized } from '../../../content/boards/envelope.ts'
import { Say } from '../../ui/say.tsx'
import { HallClock } from '../hall-clock.tsx'
import styles from './maintenance.module.css'

export const Head = (props: { readonly title: Localized; readonly line: ComponentChildren }) => (
  <header class={styles.head}>
    <div>
      <h1>
        <Say it={props.title} />
      </h1>
      <p>{props.line}</p>
    </div>
    <b>
      <HallClock />
    </b>
  </header>
)
