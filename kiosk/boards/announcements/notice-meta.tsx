/** Under a notice's title: how grave it is, who says so, since when, until when. */
import type { Notice } from '../../../content/boards/announcements/announcements.ts'
import { words } from '../../../content/boards/announcements/announcements.words.ts'
import { dateText } from '../../../content/time/formats.ts'
import { civilDateOf, defaultZone } from '../../../content/time/zone.ts'
import { useScreen } from '../../screens/screen.ts'
import { Badge, SampleMark } from '../../ui/badge.tsx'
import { Say } from '../../ui/say.tsx'
import { useLocale } from '../../ui/words.ts'
import styles from './announcements.module.css'

export function LevelBadge({ notice }: { readonly notice: Notice }) {
  if (notice.level === 'urgent')
    return (
      <Badge look="live">
        <Say it={words.levelUrgent} />
      </Badge>
    )
  if (notice.level === 'important')
    return (
      <Badge>
        <Say it={words.levelImportant} />
      </Badge>
    )
  return null
}

interface MetaProps {
  readonly notice: Notice
  /** In a list: without the day on which it ends. */
  readonly brief?: boolean
}

export function NoticeMeta({ notice, brief }: MetaProps) {
  const screen = useScreen()
  const locale = useLocale()
  const { item, body, since, isNew } = notice
  const zone = screen.profile.value?.centre.zone ?? defaultZone
  const day = (at: number) => dateText(civilDateOf(at, zone), locale)
  return (
    <p class={styles.meta}>
      {isNew && (
        <Badge look="line">
          <Say it={words.isNew} />
        </Badge>
      )}
      <LevelBadge notice={notice} />
      <SampleMark of={item} />
      {body?.source && (
        <span lang="zh" data-detail={brief}>
          {body.source}
        </span>
      )}
      <span>
        {locale === 'zh' ? (
          <>
            {day(since)}
            {words.published.zh}
          </>
        ) : (
          `${words.published.en} ${day(since)}`
        )}
      </span>
      {!brief && item.until !== null && (
        <span>
          {locale === 'zh' ? (
            <>
              {day(item.until - 1)}
              {words.until.zh}
            </>
          ) : (
            `${words.until.en} ${day(item.until - 1)}`
          )}
        </span>
      )}
    </p>
  )
}
