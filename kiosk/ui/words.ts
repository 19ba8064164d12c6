/**
 * The words of the screen in the visitor's language. Chinese is there from the start; English is
 * loaded when somebody asks for it, and Chinese stands until it has come.
 */
import { signal } from '@preact/signals'
import type { Localized } from '../../content/boards/envelope.ts'
import { type ScreenWords, screenZh } from '../../content/locales/screen-zh.ts'
import { type Locale, useScreen } from '../screens/screen.ts'

/** A language once loaded stays for the life of the page. */
const english = signal<ScreenWords | null>(null)

/** Fetches the English words; a screen that cannot get them stays Chinese. */
export async function loadEnglish(): Promise<void> {
  if (english.value) return
  const { screenEn } = await import('../../content/locales/screen-en.ts')
  english.value = screenEn
}

/** The language in which words can be shown now. */
export function useLocale(): Locale {
  const screen = useScreen()
  return screen.locale.value === 'en' && english.value ? 'en' : 'zh'
}

export function useWords(): ScreenWords {
  const locale = useLocale()
  return (locale === 'en' && english.value) || screenZh
}

/** A localized text as a string in `locale`, for labels; Chinese where there is no English. */
export const said = (it: Localized, locale: Locale): string =>
  locale === 'en' ? (it.en ?? it.zh) : it.zh
