/** A project on a wall: its name, one figure that leads, what was and what is beside it, and who says so. */

import type { Localized } from '../../../content/boards/envelope.ts'
import { progressBy } from '../../../content/boards/projects/progress.ts'
import type { Project, ShownProject } from '../../../content/boards/projects/projects.ts'
import { stateWords, words } from '../../../content/boards/projects/projects.words.ts'
import { quantityText } from '../../../content/boards/quantity.ts'
import type { CivilDate } from '../../../content/time/civil.ts'
import { asOfText } from '../../../content/time/formats.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { Title } from '../../ui/title.tsx'
import { titleWidth } from '../../ui/title-width.ts'
import type { WindowFacts } from '../../ui/windows.tsx'
import { said, useLocale } from '../../ui/words.ts'
import { SlideSheet } from '../slide-sheet.tsx'
import { type Figure, OneFigure } from './figures.tsx'
import { heroOf } from './hero.ts'
import styles from './project-slide.module.css'

interface Props {
  readonly project: ShownProject
  /** All projects, for the bricks in the board's window. */
  readonly facts: WindowFacts
  readonly today: CivilDate
}

/** A line of the headline holds about this many Chinese characters. */
const lineOf = 13

export function ProjectSlide({ project: { item, body }, facts, today }: Props) {
  const locale = useLocale()
  const { hero, beside } = heroOf(body.figures)
  const progress = progressBy(body, today)
  const lines = titleWidth(said(item.envelope.title, locale)) / lineOf
  const summary = body.before || body.after ? undefined : item.envelope.summary
  return (
    <SlideSheet
      hue="projects"
      facts={facts}
      end={
        <Badge>
          <Say it={stateWords[body.state]} />
        </Badge>
      }
    >
      <h1 class={styles.title} data-lines={lines <= 1 ? 1 : lines <= 2 ? 2 : 3}>
        <Painted item={item}>
          <Title it={item.envelope.title} />
        </Painted>
      </h1>
      <div class={styles.tells}>
        {hero ? (
          <div class={styles.hero}>
            <OneFigure {...hero} />
          </div>
        ) : (
          progress && (
            <p class={styles.hero}>
              <span>
                <Say it={words.progress} />
              </span>
              <b>{progress.percent}%</b>
            </p>
          )
        )}
        <Quiet body={body} beside={beside} summary={summary} />
      </div>
      <p class={styles.source}>
        <span>
          <Say it={body.unit} />
        </span>
        {hero && (
          <span>
            <Say it={words.asOf} /> {asOfText(hero.quantity.asOf, locale)}·
            <Say it={hero.quantity.source} />
          </span>
        )}
        {body.madeUp && <SampleMark of={item} madeUp />}
      </p>
    </SlideSheet>
  )
}

interface QuietProps {
  readonly body: Project
  readonly beside: readonly Figure[]
  readonly summary: Localized | undefined
}

/** 以前, 现在, 投入: up to three rows, so that the one figure stays alone. */
function Quiet({ body: { before, after }, beside, summary }: QuietProps) {
  const locale = useLocale()
  const rows = [
    ...(before ? [{ name: words.before, text: <Title it={before} /> }] : []),
    ...(after ? [{ name: words.after, text: <Title it={after} /> }] : []),
    ...beside.map((it) => ({ name: it.label, text: quantityText(it.quantity, locale) })),
  ].slice(0, 3)
  if (rows.length === 0)
    return summary ? (
      <p class={styles.said}>
        <Title it={summary} />
      </p>
    ) : null
  return (
    <dl class={styles.rows}>
      {rows.map((it) => (
        <div key={it.name.zh}>
          <dt>
            <Say it={it.name} />
          </dt>
          <dd>{it.text}</dd>
        </div>
      ))}
    </dl>
  )
}
