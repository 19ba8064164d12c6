/**
 * The words of the screen in the visitor's language. The Chinese ones of the first paint are there from
 * the start, the others come with the first part that is fetched; English is loaded when somebody
 * asks for it, and Chinese stands until it has come.
 */
import { signal } from '@preact/signals'
import type { Localized } from '../../content/boards/envelope.ts'
import { screenFirstZh } from '../../content/locales/screen-first-zh.ts'
import type { ScreenWords } from '../../content/locales/screen-zh.ts'
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

type FirstWords = Pick<ScreenWords, keyof typeof screenFirstZh>

/** For what stands in the first script, which nothing else has come with. */
export function useFirstWords(): FirstWords {
  const locale = useLocale()
  return (locale === 'en' && english.value) || screenFirstZh
}

let chinese: ScreenWords | undefined

/** Is over before any fetched part is drawn: `lazyPart` and the parts of the home see to it. */
export async function loadWords(): Promise<void> {
  const { screenZh } = await import('../../content/locales/screen-zh.ts')
  chinese = screenZh
}

/** All words, for parts that are fetched; in the first script only `useFirstWords` has its words. */
export function useWords(): ScreenWords {
  const locale = useLocale()
  const words = (locale === 'en' && english.value) || chinese
  if (!words) throw new Error('words are asked for before they have come')
  return words
}

/** A localized text as a string in `locale`, for labels; Chinese where there is no English. */
export const said = (it: Localized, locale: Locale): string =>
  locale === 'en' ? (it.en ?? it.zh) : it.zh
