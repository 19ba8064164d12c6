/** A project on a wall: its name, at most three figures, what was and what is, and who says so. */

import { progressBy } from '../../../content/boards/projects/progress.ts'
import type { ShownProject } from '../../../content/boards/projects/projects.ts'
import { stateWords, words } from '../../../content/boards/projects/projects.words.ts'
import type { CivilDate } from '../../../content/time/civil.ts'
import { asOfText } from '../../../content/time/formats.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { Title } from '../../ui/title.tsx'
import type { WindowFacts } from '../../ui/windows.tsx'
import { useLocale } from '../../ui/words.ts'
import { SlideSheet } from '../slide-sheet.tsx'
import { OneFigure } from './figures.tsx'
import styles from './project-slide.module.css'

interface Props {
  readonly project: ShownProject
  /** All projects, for the bricks in the board's window. */
  readonly facts: WindowFacts
  readonly today: CivilDate
}

export function ProjectSlide({ project: { item, body }, facts, today }: Props) {
  const locale = useLocale()
  const figures = body.figures.slice(0, 3)
  const progress = progressBy(body, today)
  const [first] = figures
  const said = body.after ?? item.envelope.summary
  return (
    <SlideSheet hue="projects" facts={facts} end={<StateBadge state={body.state} />}>
      <h1 class={styles.title} data-long={item.envelope.title.zh.length > 13}>
        <Painted item={item}>
          <Title it={item.envelope.title} />
        </Painted>
      </h1>
      {figures.length > 0 ? (
        <div class={styles.figures}>
          {figures.map((it) => (
            <OneFigure key={it.label.zh} {...it} />
          ))}
        </div>
      ) : (
        progress && (
          <p class={styles.percent}>
            <b>{progress.percent}%</b> <Say it={words.progress} />
          </p>
        )
      )}
      {said && (
        <p class={styles.said}>
          <Say it={said} />
        </p>
      )}
      <p class={styles.source}>
        <span>
          <Say it={body.unit} />
        </span>
        {first && (
          <span>
            <Say it={words.asOf} /> {asOfText(first.quantity.asOf, locale)} ·{' '}
            <Say it={first.quantity.source} />
          </span>
        )}
        {body.madeUp && <SampleMark of={item} madeUp />}
      </p>
    </SlideSheet>
  )
}

function StateBadge({ state }: { readonly state: ShownProject['body']['state'] }) {
  return (
    <Badge>
      <Say it={stateWords[state]} />
    </Badge>
  )
}
