/** The bar under the eaves: what is urgent still, after the visitor understood it, and on a pad always. */
import { useComputed } from '@preact/signals'
import { momentText } from '../../../content/time/formats.ts'
import { defaultZone } from '../../../content/time/zone.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Title } from '../../ui/title.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import { useScreen } from '../screen.ts'
import { useRotation } from '../use-rotation.ts'
import styles from './eaves.module.css'

/** How long each of several stays, ms. */
const stay = 8000

export function Eaves() {
  const screen = useScreen()
  const words = useWords()
  const locale = useLocale()
  const turns = useComputed(() => {
    const { is, urgent } = screen.shown.value
    return (is === 'takeover' ? [] : urgent).map((item) => ({
      key: `${item.id} ${item.rev}`,
      item,
      duration: stay,
    }))
  })
  const item = (useRotation(turns, stay).value?.turn ?? turns.value[0])?.item
  if (!item) return null
  const profile = screen.profile.value
  const zone = profile?.centre.zone ?? defaultZone
  const { until } = item
  return (
    <aside class={styles.eaves}>
      <Icon name="aloud" />
      <div class={styles.words}>
        <b class={styles.title}>
          <Painted key={`${item.id} ${item.rev}`} item={item}>
            <Title it={item.envelope.title} />
          </Painted>
        </b>
        {until !== null && (
          <p data-detail>{words.urgentUntil(momentText(until, screen.now.value, zone, locale))}</p>
        )}
      </div>
      {profile?.mode === 'touch' && <Button onPress={screen.again}>{words.whatToDo}</Button>}
    </aside>
  )
}
