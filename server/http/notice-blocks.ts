/** A block list as markup: the only tags are ours, and every word of staff is escaped by the template. */
import { html } from 'hono/html'
import type { Block, Run } from '../../content/boards/blocks.ts'

export type Html = ReturnType<typeof html>

const words = (runs: readonly Run[]): Html[] =>
  runs.map((it) => (it.strong ? html`<strong>${it.text}</strong>` : html`${it.text}`))

const cells = (row: readonly (readonly Run[])[]): Html[] =>
  row.map((it) => html`<td>${words(it)}</td>`)

function blockHtml(it: Block): Html {
  switch (it.kind) {
    case 'paragraph':
      return html`<p>${words(it.runs)}</p>`
    case 'heading':
      return it.level === 2 ? html`<h2>${words(it.runs)}</h2>` : html`<h3>${words(it.runs)}</h3>`
    case 'list': {
      const items = it.items.map((runs) => html`<li>${words(runs)}</li>`)
      return it.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
    }
    case 'table':
      return html`<div class="table"><table>
<thead><tr>${it.head.map((runs) => html`<th scope="col">${words(runs)}</th>`)}</tr></thead>
<tbody>${it.rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>
</table></div>`
  }
}

export const blocksHtml = (blocks: readonly Block[]): Html[] => blocks.map(blockHtml)
