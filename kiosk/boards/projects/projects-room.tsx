/** The projects' room: the four phases as doors with counts, and the cards of the open one. */
import { useSignal } from '@preact/signals'
import type { ArrangedProjects, Phase } from '../../../content/boards/projects/projects.ts'
import { phaseWords, words } from '../../../content/boards/projects/projects.words.ts'
import type { CivilDate } from '../../../content/time/civil.ts'
import { useGrowing } from '../../ui/growing-list.ts'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { EnvelopeCard } from '../envelope-card.tsx'
import { Tabs } from '../tabs.tsx'
import { ProjectCard } from './project-card.tsx'
import styles from './projects.module.css'

interface Props {
  readonly projects: ArrangedProjects
  readonly today: CivilDate
  readonly start?: string | undefined
}

/** The phase that opens first: that of the asked item, else the first that shows results, else any that has some. */
function firstPhase({ columns }: ArrangedProjects, start: string | undefined): Phase {
  const asked = columns.find((it) => it.projects.some((one) => one.item.id === start))
  const full = (phase: Phase) =>
    columns.find((it) => it.phase === phase && it.projects.length > 0)?.phase
  return asked?.phase ?? full('results') ?? full('effect') ?? full('measures') ?? 'problem'
}

export function ProjectsRoom({ projects, today, start }: Props) {
  const open = useSignal<Phase>(firstPhase(projects, start))
  const column = projects.columns.find((it) => it.phase === open.value)
  const shown = column?.projects ?? []
  // Those that were ended stand under the last phase: they too are an outcome.
  const ended = open.value === 'effect' ? projects.cancelled : []
  const all = [...shown, ...ended]
  const rows = useGrowing(
    all,
    all.findIndex((it) => it.item.id === start),
  )
  return (
    <>
      <Tabs
        tabs={projects.columns.map((it) => ({
          key: it.phase,
          name: <Say it={phaseWords[it.phase]} />,
          note: <Say it={words.count(it.projects.length)} />,
        }))}
        open={open.value}
        choose={(phase) => {
          open.value = phase
        }}
      />
      <ScrollArea key={open.value} class={styles.cards}>
        {rows.map((it) => (
          <ProjectCard key={it.item.id} project={it} today={today} />
        ))}
        {projects.cards.map((it) => (
          <EnvelopeCard key={it.id} item={it} />
        ))}
        {all.length + projects.cards.length === 0 && (
          <p class={styles.none}>
            <Say it={words.none} />
          </p>
        )}
      </ScrollArea>
    </>
  )
}
