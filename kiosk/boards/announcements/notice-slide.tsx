/** A notice on a wall: its title large, one or two sentences, who says so. */
import type { Notice } from '../../../content/boards/announcements/announcements.ts'
import { plainText } from '../../../content/boards/blocks.ts'
import { useOrigin } from '../../screens/origin-here.ts'
import { Painted } from '../../ui/painted.tsx'
import { Say } from '../../ui/say.tsx'
import { Title } from '../../ui/title.tsx'
import { titleWidth } from '../../ui/title-width.ts'
import { said, useLocale } from '../../ui/words.ts'
import { SlideSheet } from '../slide-sheet.tsx'
import { NoticeCode } from './notice-code.tsx'
import { NoticeMeta } from './notice-meta.tsx'
import styles from './notice-slide.module.css'

/** A slide holds about forty characters: the longer the title, the less stands under it. */
const sizeOf = (width: number) => (width <= 22 ? 'large' : width <= 40 ? 'middle' : 'small')

const lead = (notice: Notice): string | undefined => {
  const [first] = notice.body?.text.blocks ?? []
  return first?.kind === 'paragraph' ? plainText([first]) : undefined
}

export function NoticeSlide({ notice }: { readonly notice: Notice }) {
  const { title, summary } = notice.item.envelope
  const text = lead(notice)
  const size = sizeOf(titleWidth(said(title, useLocale())))
  const url = useOrigin()
  return (
    <SlideSheet hue="announcements" facts={{ fresh: notice.isNew }}>
      <div class={styles.sheet}>
        <div class={styles.slide}>
          <h1 class={styles.title} data-size={size}>
            <Painted item={notice.item}>
              <Title it={title} />
            </Painted>
          </h1>
          {size === 'small' ? null : summary ? (
            <p class={styles.text}>
              <Say it={summary} />
            </p>
          ) : (
            text && (
              <p class={styles.text} lang="zh">
                {text}
              </p>
            )
          )}
          <NoticeMeta notice={notice} />
        </div>
        {url !== null && <NoticeCode url={url} id={notice.item.id} />}
      </div>
    </SlideSheet>
  )
}
