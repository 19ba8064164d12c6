/**
 * One window per board: its shape is the board's name at a glance. What is drawn in it is true: bricks
 * are projects, the red pin is there while something is new, the moon is today's.
 */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Board } from '../../content/boards/envelope.ts'
import { Moon } from './moon.tsx'
import styles from './windows.module.css'

export type WindowName = Board | 'rating'

const shapes: Record<WindowName, string> = {
  announcements:
    'M30 8h180a16 16 0 0 1 16 16v192a16 16 0 0 1-16 16H30a16 16 0 0 1-16-16V24a16 16 0 0 1 16-16z',
  calendar: 'M8 120a112 112 0 1 0 224 0a112 112 0 1 0-224 0z',
  projects: 'M76 10h88l66 66v88l-66 66H76l-66-66V76z',
  volunteers: 'M54 54a69 69 0 0 1 132 0 69 69 0 0 1 0 132 69 69 0 0 1-132 0 69 69 0 0 1 0-132z',
  rating: 'M8 120a112 112 0 1 0 224 0a112 112 0 1 0-224 0z',
}

/** What a window shows beyond its shape: `count` things, `done` of them finished; `fresh` when something is new. */
export interface WindowFacts {
  readonly count?: number
  readonly done?: number
  readonly fresh?: boolean
}

/** Where bricks lie in the octagon, course by course from the ground. */
const courses = [2, 3, 4, 4, 4, 3].flatMap((many, row) =>
  Array.from({ length: many }, (_, at) => ({
    x: 120 - (many * 54) / 2 + at * 54 + 2,
    y: 196 - row * 32,
  })),
)

/** One brick a project, laid from the ground up: those with a good end stand, the others are dashed. */
function Bricks({ count = 0, done = 0 }: WindowFacts) {
  // Where there are more projects than bricks, the wall keeps their proportion.
  const many = Math.min(count, courses.length)
  const laid = count > many ? Math.floor((done * many) / count) : done
  return (
    <>
      {courses.slice(0, many).map(({ x, y }, at) => (
        <rect
          key={at}
          class={at >= laid ? styles.promised : at % 3 ? styles.soft : styles.sun}
          x={x}
          y={y}
          width="50"
          height="27"
          rx="4"
        />
      ))}
    </>
  )
}

function Person({ x, scale, front }: { x: number; scale: number; front?: boolean }) {
  return (
    <g transform={`translate(${x} 178) scale(${scale})`}>
      <circle class={styles.sun} cy="-58" r="21" />
      <path class={front ? styles.mid : styles.soft} d="M-34 80v-78a34 34 0 0 1 68 0v78z" />
    </g>
  )
}

function Picture({ name, facts }: { name: WindowName; facts: WindowFacts }): ComponentChildren {
  switch (name) {
    case 'announcements':
      return (
        <>
          <path
            class={styles.bars}
            d="M14 56h212M14 184h212M70 8v48M70 184v48M170 8v48M170 184v48M14 120h54M172 120h54M40 56v128M200 56v128M120 8v48M120 184v48"
          />
          <rect class={styles.sun} x="68" y="52" width="104" height="136" rx="6" />
          <circle class={facts.fresh ? styles.pin : styles.mid} cx="120" cy="70" r="7" />
          <path class={styles.script} d="M86 96h68M86 118h68M86 140h68M86 162h40" />
        </>
      )
    case 'calendar':
      return (
        <>
          <Moon x={152} y={78} />
          <path class={styles.soft} d="M26 178h188v70H26z" />
          <path
            class={styles.eaves}
            d="M-14 186C40 182 74 166 94 140h52c20 26 54 42 108 46v12H-14z"
          />
          <path class={styles.bars} d="M94 140h52" />
          <path class={styles.ground} d="M98 240v-34a22 22 0 0 1 44 0v34z" />
        </>
      )
    case 'projects':
      return <Bricks {...facts} />
    case 'volunteers':
      return (
        <>
          <Person x={58} scale={0.98} />
          <Person x={182} scale={0.98} />
          <Person x={120} scale={1.22} front />
          <path
            class={styles.sun}
            d="M120 182c-9-10-24-3-20 9 2 8 12 14 20 20 8-6 18-12 20-20 4-12-11-19-20-9z"
          />
        </>
      )
    case 'rating':
      return (
        <>
          <rect class={styles.seal} width="240" height="240" />
          <path class={styles.tick} d="M66 124l38 40 72-86" />
        </>
      )
  }
}

interface Props {
  readonly name: WindowName
  readonly facts?: WindowFacts
}

export function Window({ name, facts = {} }: Props) {
  const id = useId()
  return (
    <svg class={styles.window} viewBox="0 0 240 240" aria-hidden="true">
      <clipPath id={id}>
        <path d={shapes[name]} />
      </clipPath>
      <g clip-path={`url(#${id})`}>
        <rect class={styles.ground} width="240" height="240" />
        <Picture name={name} facts={facts} />
      </g>
      <path class={styles.frame} d={shapes[name]} />
    </svg>
  )
}
