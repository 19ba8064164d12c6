/** Development only: the parts that boards and the home are made of, each in all its states. */
import { boards } from '../content/boards/envelope.ts'
import { boardNames } from '../content/boards/names.ts'
import { lightOf, type Progress } from '../content/boards/projects/progress.ts'
import { shownProjects } from '../content/boards/projects/projects.ts'
import { civilDateOf } from '../content/time/zone.ts'
import { LevelBadge, NoticeMeta } from './boards/announcements/notice-meta.tsx'
import { DayStrip } from './boards/calendar/day-strip.tsx'
import { EventRow } from './boards/calendar/event-row.tsx'
import { EnvelopeCard } from './boards/envelope-card.tsx'
import { Figures } from './boards/projects/figures.tsx'
import { FiveSteps } from './boards/projects/five-steps.tsx'
import { ProgressBar } from './boards/projects/progress-bar.tsx'
import { Tabs } from './boards/tabs.tsx'
import { Podium } from './boards/volunteers/podium.tsx'
import { RankingRows } from './boards/volunteers/ranking-rows.tsx'
import styles from './gallery-parts.module.css'
import { Ratings } from './gallery-rating-parts.tsx'
import { done, type Forced, forced, nothing, Part, State, states } from './gallery-state.tsx'
import { type Hall, useHall } from './screens/hall.ts'
import { useScreen } from './screens/screen.ts'
import { LetterPad } from './screens/search/letter-pad.tsx'
import { Aids } from './screens/touch/aids.tsx'
import { News } from './screens/touch/news.tsx'
import { SearchDoor } from './screens/touch/search-door.tsx'
import { TodayCard } from './screens/touch/today-card.tsx'
import { todayOf } from './screens/touch/today-facts.ts'
import { Say } from './ui/say.tsx'

function Shared({ hall }: { readonly hall: Hall }) {
  const [card] = hall.notices.value
  return (
    <>
      <Part name="Tabs">
        {boards.flatMap((board) =>
          states.map((it) => (
            <State key={`${board} ${it}`} is={it ?? 'the second is open'} hue={board} {...done(it)}>
              <div class={styles.ground}>
                <Tabs
                  tabs={[...boards].map((key) => ({
                    key,
                    name: <Say it={boardNames[key]} />,
                    note: '2 个',
                  }))}
                  open="projects"
                  choose={nothing}
                />
              </div>
            </State>
          )),
        )}
      </Part>
      <Part name="EnvelopeCard">
        <State is="newer than this build" hue="announcements" wide="full" class={styles.ground}>
          {card && <EnvelopeCard item={card.item} />}
        </State>
      </Part>
    </>
  )
}

function Notices({ hall }: { readonly hall: Hall }) {
  return (
    <Part name="LevelBadge, NoticeMeta">
      {(['notice', 'important', 'urgent'] as const).flatMap((level) =>
        hall.notices.value.slice(0, 1).map((it) => (
          <State key={level} is={`${level}, new`} hue="announcements" wide="full">
            <LevelBadge notice={{ ...it, level }} />
            <NoticeMeta notice={{ ...it, level, isNew: true }} />
          </State>
        )),
      )}
    </Part>
  )
}

function Events({ hall }: { readonly hall: Hall }) {
  const screen = useScreen()
  const now = screen.now.value
  const zone = hall.zone.value
  const { occurrences } = hall.calendar.value
  const [one] = occurrences
  if (!one) return null
  const moved = { date: one.date, startsAt: '15:30' }
  return (
    <>
      <Part name="DayStrip">
        <State is="today" hue="calendar" wide="full">
          <DayStrip occurrences={occurrences} date={one.date} now={now} zone={zone} />
        </State>
        <State is="nothing on" hue="calendar" wide="full">
          <DayStrip occurrences={[]} date={one.date} now={now} zone={zone} />
        </State>
      </Part>
      <Part name="EventRow">
        {(['ended', 'now', 'later', 'cancelled', 'movedAway'] as const).map((status) => (
          <State key={status} is={status} hue="calendar" wide="full">
            <ol>
              <EventRow
                it={{ ...one, status, ...(status === 'movedAway' ? { moved } : {}) }}
                open={nothing}
              />
            </ol>
          </State>
        ))}
        {(Object.keys(forced) as Forced[]).map((it) => (
          <State key={it} is={`moved here, ${it}`} forced={it} hue="calendar" wide="full">
            <ol>
              <EventRow it={{ ...one, status: 'later', moved }} open={nothing} />
            </ol>
          </State>
        ))}
      </Part>
      <Part name="TodayCard">
        <State is="now and next" wide="full">
          <TodayCard today={todayOf(hall.calendar.value, now, 3)} date={civilDateOf(now, zone)} />
        </State>
        <State is="nothing today" wide="full">
          <TodayCard today={{ lead: null, rows: [], left: 0 }} date={one.date} />
        </State>
      </Part>
    </>
  )
}

const progress = (percent: number, lag: number): Progress => ({
  percent,
  planned: percent + lag,
  lag,
  light: lightOf(lag),
  workdays: { gone: 40, all: 100 },
})

function Projects({ hall }: { readonly hall: Hall }) {
  const all = shownProjects(hall.projects.value)
  const milestones = all.find((it) => it.body.milestones)?.body.milestones ?? []
  const figures = all.find((it) => it.body.figures.length > 1)?.body.figures ?? []
  const proven = all.find((it) => it.body.evidence)?.body
  return (
    <>
      <Part name="Figures">
        <State is="quoted, one source" hue="projects" wide="full">
          <Figures of={figures} />
        </State>
      </Part>
      <Part name="FiveSteps">
        <State is="done, doing, not yet" hue="projects" wide="full">
          <FiveSteps
            of={{
              plan: 'done',
              build: 'done',
              manage: 'doing',
              evaluate: 'notYet',
              share: 'notYet',
            }}
          />
        </State>
        <State is="two are known" hue="projects" wide="full">
          <FiveSteps of={{ plan: 'done', build: 'doing' }} />
        </State>
        {proven && (
          <State is="with evidence" hue="projects" wide="full">
            <FiveSteps of={proven.fiveCo} evidence={proven.evidence} />
          </State>
        )}
      </Part>
      <Part name="ProgressBar">
        {[progress(0, 0), progress(64, -3), progress(48, 14), progress(20, 45)].map((it) => (
          <State key={it.percent} is={it.light} hue="projects" wide="full">
            <ProgressBar progress={it} milestones={milestones} />
          </State>
        ))}
      </Part>
    </>
  )
}

function Volunteers({ hall }: { readonly hall: Hall }) {
  const rows = hall.volunteers.value.rankings[0]?.rows ?? []
  const [first, second] = rows
  if (!first || !second) return null
  const tied = rows.map((it, at) => (at === 2 ? { ...second, team: it.team, name: it.name } : it))
  const even = tied.map((it, at) => (at > 0 && at < 3 ? { ...it, rank: 2, tied: true } : it))
  return (
    <>
      <Part name="Podium">
        <State is="three places" hue="volunteers" wide="full">
          <Podium rows={rows} />
        </State>
        <State is="two second places, one is mine" hue="volunteers" wide="full">
          <Podium rows={even} mine={second.team} />
        </State>
        <State is="one team" hue="volunteers" wide="half">
          <Podium rows={rows.slice(0, 1)} />
        </State>
      </Part>
      <Part name="RankingRows">
        <State is="one is mine" hue="volunteers" wide="full">
          <RankingRows rows={even.slice(1, 5)} mine={null} />
        </State>
      </Part>
    </>
  )
}

function Touched({ hall }: { readonly hall: Hall }) {
  return (
    <>
      <Part name="News">
        {states.map((it) => (
          <State key={it} is={it} {...done(it)} wide="half" class={styles.strip}>
            <News notices={hall.notices} open={nothing} />
          </State>
        ))}
      </Part>
      <Part name="SearchDoor">
        {states.map((it) => (
          <State key={it} is={it} {...done(it)} class={styles.strip}>
            <SearchDoor onPress={nothing} />
          </State>
        ))}
      </Part>
      <Part name="Aids">
        {states.map((it) => (
          <State key={it} is={it} {...done(it)} wide="full">
            <Aids />
          </State>
        ))}
      </Part>
      <Part name="LetterPad">
        {(
          [
            { is: 'letters', rows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] },
            { is: 'nine', rows: ['123', '456', '789'] },
          ] as const
        ).map((keys) => (
          <State key={keys.is} is={keys.is} wide="full">
            <LetterPad keys={keys} onKey={nothing} onErase={nothing} onClear={nothing} />
          </State>
        ))}
      </Part>
    </>
  )
}

export function BoardParts() {
  const hall = useHall()
  return (
    <>
      <Touched hall={hall} />
      <Shared hall={hall} />
      <Notices hall={hall} />
      <Events hall={hall} />
      <Projects hall={hall} />
      <Volunteers hall={hall} />
      <Ratings />
    </>
  )
}
