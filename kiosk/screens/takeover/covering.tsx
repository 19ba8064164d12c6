/** What lies over every view: a build that is being taken, or what is urgent. */
import { useWords } from '../../ui/words.ts'
import front from '../front.module.css'
import { useScreen } from '../screen.ts'
import { Takeover } from './takeover.tsx'

export function Covering() {
  const { is } = useScreen().shown.value
  return is === 'updating' ? <Updating /> : <Takeover />
}

function Updating() {
  const words = useWords()
  return (
    <div class={front.front} role="status">
      <h1>{words.updating}</h1>
      <p>{words.updatingHint}</p>
    </div>
  )
}
