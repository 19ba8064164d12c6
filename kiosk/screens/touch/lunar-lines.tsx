/** Under the date: the lunar day with 休 or 班, and the festival of today or the days to the next solar term. */
import { dutyOn, lunarDay } from '../../../content/time/almanac.ts'
import type { CivilDate } from '../../../content/time/civil.ts'
import { dayLine, dutyWords, lunarText } from '../../../content/time/lunar-words.ts'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import { useAlmanac } from '../almanac-here.ts'
import styles from './sky-facts.module.css'

/** Two lines, also where nothing is known: the clock beside them does not move when it comes. */
export function LunarLines({ date }: { readonly date: CivilDate }) {
  const almanac = useAlmanac()
  const locale = useLocale()
  const lunar = almanac && lunarDay(almanac, date)
  const duty = almanac && dutyOn(almanac, date)
  const line = almanac && dayLine(almanac, date)
  return (
    <>
      <span class={styles.lunar}>
        {lunar && lunarText(lunar, locale)}
        {duty && (
          <i class={styles.duty}>
            <Say it={dutyWords[duty]} />
          </i>
        )}
      </span>
      <span class={styles.lunar}>{line && <Say it={line} />}</span>
    </>
  )
}
