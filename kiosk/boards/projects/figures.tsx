/** Quoted figures: the figure large, its unit with the qualifier beside it, source and as-of date below. */
import type { Localized } from '../../../content/boards/envelope.ts'
import { words } from '../../../content/boards/projects/projects.words.ts'
import { type Quantity, quantityParts } from '../../../content/boards/quantity.ts'
import { asOfText } from '../../../content/time/formats.ts'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './figures.module.css'

export interface Figure {
  readonly label: Localized
  readonly quantity: Quantity
}

export function Figures({ of }: { readonly of: readonly Figure[] }) {
  const locale = useLocale()
  // One line of source where all figures share it, as they mostly do.
  const sources = [
    ...new Map(
      of.map(({ quantity: it }) => [
        `${it.source.zh} ${it.asOf}`,
        { source: it.source, asOf: it.asOf },
      ]),
    ).values(),
  ]
  return (
    <figure>
      <div class={styles.row}>
        {of.map(({ label, quantity }) => (
          <OneFigure key={label.zh} label={label} quantity={quantity} />
        ))}
      </div>
      <figcaption class={styles.source}>
        {sources.map((it) => (
          <span key={`${it.source.zh}${it.asOf}`}>
            <Say it={words.asOf} /> {asOfText(it.asOf, locale)}·<Say it={it.source} />
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

export function OneFigure({ label, quantity }: Figure) {
  const locale = useLocale()
  const { before, figure, after } = quantityParts(quantity, locale)
  return (
    <div class={styles.figure}>
      <p class={styles.label}>
        <Say it={label} />
      </p>
      <p class={styles.value}>
        {before && <small>{before}</small>}
        <b>{figure}</b>
        <small>{after}</small>
      </p>
    </div>
  )
}
