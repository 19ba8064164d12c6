/** One project's card: where it stands, its figures with their source, its progress that explains itself, its five steps. */

import { isStale, progressBy } from '../../../content/boards/projects/progress.ts'
import type { ShownProject } from '../../../content/boards/projects/projects.ts'
import { kindWords, stateWords, words } from '../../../content/boards/projects/projects.words.ts'
import type { CivilDate } from '../../../content/time/civil.ts'
import { asOfText } from '../../../content/time/formats.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { TextBlocks } from '../../ui/text-blocks.tsx'
import { Title } from '../../ui/title.tsx'
import { useLocale } from '../../ui/words.ts'
import { Figures } from './figures.tsx'
import { FiveSteps } from './five-steps.tsx'
import { ProgressBar } from './progress-bar.tsx'
import styles from './projects.module.css'
import { Updates } from './updates.tsx'

interface Props {
  readonly project: ShownProject
  readonly today: CivilDate
}

export function ProjectCard({ project: { item, body }, today }: Props) {
  const locale = useLocale()
  const progress = progressBy(body, today)
  return (
    <article class={styles.card}>
      <div class={styles.lead}>
        <h2 class={styles.title}>
          <Painted item={item}>
            <Title it={item.envelope.title} />
          </Painted>
        </h2>
        <p class={styles.who}>
          <Badge dot>
            <Say it={stateWords[body.state]} />
          </Badge>
          <span data-detail>
            <Say it={kindWords[body.kind]} />
          </span>
          <span>
            <Say it={body.unit} />
          </span>
          {isStale(body, today) && (
            <Badge look="line">
              <Say it={words.stale} />
            </Badge>
          )}
          {body.madeUp && <SampleMark of={item} madeUp />}
        </p>
        {body.reason && (
          <p class={styles.text}>
            <Say it={body.reason} />
          </p>
        )}
        {body.figures.length > 0 && <Figures of={body.figures} />}
        {(body.before || body.after) && (
          <dl class={styles.facts}>
            {body.before && (
              <>
                <dt>
                  <Say it={words.before} />
                </dt>
                <dd>
                  <Say it={body.before} />
                </dd>
              </>
            )}
            {body.after && (
              <>
                <dt>
                  <Say it={words.after} />
                </dt>
                <dd>
                  <Say it={body.after} />
                </dd>
              </>
            )}
          </dl>
        )}
        {body.text?.blocks && <TextBlocks blocks={body.text.blocks} />}
      </div>
      {progress && body.milestones && (
        <ProgressBar progress={progress} milestones={body.milestones} />
      )}
      <FiveSteps of={body.fiveCo} evidence={body.evidence} />
      <Updates of={body.updates} />
      {body.quoted && body.figures.length === 0 && (
        <p class={styles.source}>
          <Say it={words.source} />: <Say it={body.quoted.from} />{' '}
          {asOfText(body.quoted.on, locale)}
        </p>
      )}
    </article>
  )
}
