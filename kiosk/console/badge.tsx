/** A pill of words, never colour alone. */
import type { ComponentChildren } from 'preact'
import { words as noticeWords } from '../../content/boards/announcements/announcements.words.ts'
import type { Level } from '../../content/boards/envelope.ts'
import styles from './badge.module.css'
import { inLocale, useLanguage } from './language.ts'

export type Tone = 'plain' | 'line' | 'good' | 'warn' | 'live' | 'grey'

export function Badge({
  tone,
  children,
}: {
  readonly tone: Tone
  readonly children: ComponentChildren
}) {
  return <span class={styles[tone]}>{children}</span>
}

const levelWords = {
  notice: noticeWords.levelNotice,
  important: noticeWords.levelImportant,
  urgent: noticeWords.levelUrgent,
} as const

export const useLevelWord = () => {
  const { locale } = useLanguage()
  return (level: Level) => inLocale(levelWords[level], locale.value).text
}

/** 提示 is what every notice is, and wears nothing. */
export function LevelBadge({ level }: { readonly level: Level | undefined }) {
  const word = useLevelWord()
  if (!level || level === 'notice') return null
  return <Badge tone={level === 'urgent' ? 'live' : 'line'}>{word(level)}</Badge>
}
