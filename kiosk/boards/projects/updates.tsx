/** What was last said of a project, and all that was said before when somebody asks. */
import { useSignal } from '@preact/signals'
import type { Update } from '../../../content/boards/projects/projects.ts'
import { updateWords, words } from '../../../content/boards/projects/projects.words.ts'
import { asOfText } from '../../../content/time/formats.ts'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import { Unfold } from '../unfold.tsx'
import styles from './projects.module.css'

export function Updates({ of }: { readonly of: readonly Update[] }) {
  const locale = useLocale()
  const open = useSignal(false)
  return (
    <>
      {of.slice(0, open.value ? of.length : 1).map((it, at) => (
        <p key={at} class={styles.latest}>
          <b>
            <Say it={updateWords[it.kind]} />
          </b>
          <span>{asOfText(it.on, locale)}</span>
          <span>
            <Say it={it.text} />
          </span>
        </p>
      ))}
      {of.length > 1 && (
        <Unfold open={open}>
          <Say it={words.history(of.length)} />
        </Unfold>
      )}
    </>
  )
}
