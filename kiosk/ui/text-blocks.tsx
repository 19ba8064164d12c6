/** Draws a block list. No `innerHTML`: what staff typed can never become markup of a screen. */
import type { Block, Run } from '../../content/boards/blocks.ts'
import styles from './text-blocks.module.css'

function Runs({ of }: { readonly of: readonly Run[] }) {
  return of.map((run, at) =>
    run.strong ? <b key={at}>{run.text}</b> : <span key={at}>{run.text}</span>,
  )
}

function OneBlock({ it }: { readonly it: Block }) {
  switch (it.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs of={it.runs} />
        </p>
      )
    case 'heading':
      return it.level === 2 ? (
        <h3>
          <Runs of={it.runs} />
        </h3>
      ) : (
        <h4>
          <Runs of={it.runs} />
        </h4>
      )
    case 'list': {
      const List = it.ordered ? 'ol' : 'ul'
      return (
        <List>
          {it.items.map((runs, at) => (
            <li key={at}>
              <Runs of={runs} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table it={it} />
  }
}

function Table({ it }: { readonly it: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {it.head.map((runs, at) => (
            <th key={at} scope="col">
              <Runs of={runs} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {it.rows.map((row, at) => (
          <tr key={at}>
            {row.map((runs, column) => (
              <td key={column}>
                <Runs of={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Staff write one text, in Chinese: an English page says so, for voices and for fonts. */
export function TextBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div class={styles.text} lang="zh">
      {blocks.map((it, at) => (
        <OneBlock key={at} it={it} />
      ))}
    </div>
  )
}
