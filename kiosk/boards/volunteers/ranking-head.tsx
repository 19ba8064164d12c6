/** Over a ranking: whose it is, of which days, counted how and until when. */
import type { ShownRanking } from '../../../content/boards/volunteers/volunteers.ts'
import { words } from '../../../content/boards/volunteers/volunteers.words.ts'
import { dateText, longDateText } from '../../../content/time/formats.ts'
import { SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './volunteers.module.css'

export function RankingHead({ ranking }: { readonly ranking: ShownRanking }) {
  const locale = useLocale()
  const { item, body } = ranking
  return (
    <header class={styles.head}>
      <h2>
        <Painted item={item}>
          <Say it={item.envelope.title} />
        </Painted>
      </h2>
      <p>
        <span>
          {dateText(body.from, locale)}–{dateText(body.to, locale)}
        </span>
        <span>
          <Say it={words.byHours} />
        </span>
        <span data-detail>
          <Say it={words.asOf} /> {longDateText(body.asOf, locale)}
        </span>
        <SampleMark of={item} madeUp={body.madeUp} />
      </p>
    </header>
  )
}
