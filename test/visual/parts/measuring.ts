/** Runs the measures of `../page` in the page, where they are brought once. */
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { wrong, wrongAtEnds } from '../../tools/axe.ts'
import { root } from '../../tools/root.ts'
import type * as measures from '../page/measures.ts'
import { type Look, perMm } from './glass.ts'
import type { LookRow } from './rows.ts'

type Measures = typeof measures

let script: Promise<string> | undefined

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${root}/test/visual/page/measures.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'measures',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}

export async function measure<N extends keyof Measures>(
  page: Page,
  name: N,
  ...given: Parameters<Measures[N]>
): Promise<ReturnType<Measures[N]>> {
  if (!(await page.evaluate(() => 'measures' in window))) {
    script ??= bundled()
    // A script tag, since a name declared in an evaluation is gone after it.
    await page.addScriptTag({ content: await script })
  }
  return page.evaluate(
    ([which, args]) =>
      (
        (window as unknown as { measures: Record<string, (...all: unknown[]) => unknown> })
          .measures[which] as (...all: unknown[]) => unknown
      )(...args),
    [name, given] as const,
  ) as Promise<ReturnType<Measures[N]>>
}

/** Whether the visitor has asked for it. */
const has = ({ aids }: Look, aid: Look['aids'][number]) => aids.includes(aid)

/** Everything that is wrong with the view that stands on the glass: what was measured, where, how much. */
export async function findings(page: Page, { look, view }: LookRow): Promise<string[]> {
  const glass = { perMm: perMm(look.pane), distance: look.pane.distance }
  const isTouched = look.pane.screen !== 'hall-display'
  const contrast = { least: has(look, 'contrast') ? 7 : 4.5, body: 7 }
  const found: Record<string, string[]> = {
    // 500 rows are one row 500 times, and axe would look at them for a second or two.
    axe: await (view.more === 'items=many' ? wrongAtEnds : wrong)(page),
    fit: await measure(page, 'fits'),
    contrast: await measure(page, 'contrasts', contrast),
    still: await measure(page, 'moving'),
  }
  if (isTouched) {
    found.target = await measure(page, 'targets', glass)
    found.gap = await measure(page, 'gaps', glass)
  }
  if (look.lang === 'en') found.words = await measure(page, 'unmarkedChinese')
  if (has(look, 'low')) found.reach = await measure(page, 'inReach')
  if (has(look, 'elder')) found.elder = await measure(page, 'angles', glass, 0.7)
  return Object.entries(found).flatMap(([name, lines]) => lines.map((it) => `${name}: ${it}`))
}
