/** The door to the search, beside what is new: both are for whoever does not know where to look. */
import { words } from '../../../content/boards/search.words.ts'
import { Icon } from '../../ui/icons.tsx'
import { Say } from '../../ui/say.tsx'
import styles from './search-door.module.css'

export function SearchDoor({ onPress }: { readonly onPress: () => void }) {
  return (
    <button type="button" class={styles.door} onClick={onPress}>
      <Icon name="search" />
      <Say it={words.name} />
    </button>
  )
}
