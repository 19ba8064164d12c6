/** Development only: the parts of `ui/`, each in all its states; those of words and figures stand beside it. */
import { boards } from '../content/boards/envelope.ts'
import { boardNames } from '../content/boards/names.ts'
import { grades } from '../content/satisfaction/points.ts'
import styles from './gallery-parts.module.css'
import { done, nothing, Part, State, states, ugly } from './gallery-state.tsx'
import { Pads, Texts } from './gallery-text-parts.tsx'
import { type Freshness, ScreenProvider, useScreen } from './screens/screen.ts'
import { Badge, SampleMark } from './ui/badge.tsx'
import { Button } from './ui/button.tsx'
import { Face } from './ui/faces.tsx'
import { FreshnessMark } from './ui/freshness.tsx'
import { Icon, type IconName } from './ui/icons.tsx'
import { Lintel } from './ui/lintel.tsx'
import { PersimmonTree } from './ui/persimmon-tree.tsx'
import { Roof, Sky } from './ui/roof.tsx'
import { Say } from './ui/say.tsx'
import { Tile } from './ui/tile.tsx'
import { Window } from './ui/windows.tsx'

/** Every one, or this does not compile. */
const icons: Record<IconName, true> = {
  home: true,
  language: true,
  back: true,
  next: true,
  up: true,
  down: true,
  elder: true,
  low: true,
  contrast: true,
  aloud: true,
  check: true,
  search: true,
  undo: true,
  hand: true,
}

function Tiles() {
  return (
    <Part name="Tile">
      {states.map((it) => (
        <State key={it} is={it} {...done(it)} wide="half" class={styles.tile}>
          <Tile
            hue="announcements"
            window={<Window name="announcements" facts={{ fresh: true }} />}
            title={<Say it={boardNames.announcements} />}
            lines={['3 条新消息', '叫您转“安全账户”，一律挂断']}
            onPress={nothing}
          />
        </State>
      ))}
      {boards.slice(1).map((it) => (
        <State key={it} is={it} wide="half" class={styles.tile}>
          <Tile
            hue={it}
            window={<Window name={it} facts={{ count: 9, done: 4 }} />}
            title={<Say it={boardNames[it]} />}
            lines={['还没有内容']}
            onPress={nothing}
          />
        </State>
      ))}
      <State is="its window has not come" wide="half" class={styles.tile}>
        <Tile hue="projects" window={null} title="身边项目" lines={[]} onPress={nothing} />
      </State>
      <State is="long words" wide="half" class={styles.tile}>
        <Tile
          hue="volunteers"
          window={<Window name="volunteers" />}
          title="Volunteers"
          lines={[ugly.zh, ugly.zh]}
          onPress={nothing}
        />
      </State>
    </Part>
  )
}

function Buttons() {
  return (
    <Part name="Button">
      {(['plain', 'fill', 'dark'] as const).flatMap((look) =>
        states.map((it) => (
          <State key={`${look} ${it}`} is={`${look}, ${it}`} hue="projects" {...done(it)}>
            <Button look={look} onPress={nothing}>
              怎么算的
            </Button>
          </State>
        )),
      )}
      <State is="chosen" hue="projects">
        <Button chosen onPress={nothing}>
          <Icon name="check" />
          已选
        </Button>
      </State>
      <State is="unavailable" hue="projects">
        <Button disabled onPress={nothing}>
          这是第一条
        </Button>
      </State>
      <State is="open" hue="projects">
        <Button expanded onPress={nothing}>
          怎么算的
          <Icon name="up" />
        </Button>
      </State>
      <State is="icon only" hue="projects">
        <Button label="上一页" onPress={nothing}>
          <Icon name="up" />
        </Button>
      </State>
    </Part>
  )
}

function Marks() {
  const screen = useScreen()
  const now = screen.now.value
  const aged = (state: Freshness['state'], at: number | null) => ({
    ...screen,
    freshness: { ...screen.freshness, value: { state, at } } as typeof screen.freshness,
  })
  return (
    <>
      <Part name="Badge">
        <State is="live, with its dot">
          <Badge look="live" dot>
            正在进行
          </Badge>
        </State>
        <State is="plain, with its dot" hue="projects">
          <Badge dot>实施中</Badge>
        </State>
        <State is="plain" hue="announcements">
          <Badge>重要</Badge>
        </State>
        <State is="plain, agreed" hue="calendar">
          <Badge>
            <Icon name="check" />
            群众认可
          </Badge>
        </State>
        <State is="line, changed">
          <Badge look="line">改自 15:30</Badge>
        </State>
        <State is="sample">
          <SampleMark of={{ sample: true, envelope: { title: { zh: '' } } }} />
        </State>
      </Part>
      <Part name="FreshnessMark">
        {(
          [
            ['fresh', 'live', now],
            ['late', 'late', now - 40 * 60_000],
            ['offline', 'offline', now - 3 * 86_400_000],
            ['never heard', 'offline', null],
          ] as const
        ).map(([is, state, at]) => (
          <State key={is} is={is}>
            <ScreenProvider value={aged(state, at)}>
              <FreshnessMark />
            </ScreenProvider>
          </State>
        ))}
      </Part>
    </>
  )
}

function Drawings() {
  return (
    <>
      <Part name="Window">
        {(
          [
            ['announcements, nothing new', 'announcements', {}],
            ['announcements, something new', 'announcements', { fresh: true }],
            ['calendar', 'calendar', {}],
            ['projects, none', 'projects', {}],
            ['projects, 4 of 10', 'projects', { count: 10, done: 4 }],
            ['projects, 90 of 300', 'projects', { count: 300, done: 90 }],
            ['volunteers', 'volunteers', {}],
            ['rating', 'rating', {}],
          ] as const
        ).map(([is, name, facts]) => (
          <State key={is} is={is} hue={name}>
            <Window name={name} facts={facts} />
          </State>
        ))}
      </Part>
      <Part name="Face">
        {grades.map((it) => (
          <State key={it} is={`grade ${it}`}>
            <Face grade={it} />
          </State>
        ))}
      </Part>
      <Part name="PersimmonTree">
        {[0, 1, 4, 12].map((it) => (
          <State key={it} is={`${it} fruits`} class={styles.tree}>
            <PersimmonTree fruits={it} />
          </State>
        ))}
      </Part>
      <Part name="Icon">
        {(Object.keys(icons) as IconName[]).map((it) => (
          <State key={it} is="" class={styles.icons}>
            <Icon name={it} /> {it}
          </State>
        ))}
      </Part>
      <Part name="Sky, Roof">
        <State is="empty" wide="full">
          <div class={styles.sky}>
            <Sky>{null}</Sky>
          </div>
          <Roof />
        </State>
      </Part>
      <Part name="Lintel">
        {[...boards, 'rating' as const].map((it) => (
          <State key={it} is={it} wide="full" hue={it}>
            <Lintel window={it} title="一间房" line="还有 3 场活动">
              <FreshnessMark />
            </Lintel>
          </State>
        ))}
        <State is="of no board, with nothing to say" wide="full">
          <Lintel window={null} title="找一找" />
        </State>
      </Part>
    </>
  )
}

export function UiParts() {
  return (
    <>
      <Tiles />
      <Buttons />
      <Marks />
      <Drawings />
      <Texts />
      <Pads />
    </>
  )
}
