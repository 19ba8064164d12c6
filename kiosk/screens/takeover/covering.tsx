/** What lies over every view: a build that is being taken, or what is urgent. */
import { useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import styles from './takeover.module.css'
import { Takeover } from './takeover.tsx'

export function Covering() {
  const { is } = useScreen().shown.value
  return is === 'updating' ? <Updating /> : <Takeover />
}

function Updating() {
  return (
    <p class={styles.updating} role="status">
      {useWords().updating}
    </p>
  )
}
