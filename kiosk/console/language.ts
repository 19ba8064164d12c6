/** The language of the desk: Chinese first, English at a touch, remembered by this browser. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Localized } from '../../content/boards/envelope.ts'
import { consoleEn } from '../../content/locales/console-en.ts'
import { type ConsoleWords, consoleZh } from '../../content/locales/console-zh.ts'
import { refusalsEn } from '../../content/locales/refusals-en.ts'
import { type RefusalWords, refusalsZh } from '../../content/locales/refusals-zh.ts'
import type { Keep } from './keep.ts'

export type Locale = 'zh' | 'en'

export interface Language {
  readonly locale: Signal<Locale>
  readonly words: ReadonlySignal<ConsoleWords>
  readonly refusals: ReadonlySignal<RefusalWords>
}

const key = 'linli-console-locale'

export function createLanguage(keep: Keep): Language {
  const locale = signal<Locale>(keep.get(key) === 'en' ? 'en' : 'zh')
  effect(() => keep.set(key, locale.value))
  return {
    locale,
    words: computed(() => (locale.value === 'en' ? consoleEn : consoleZh)),
    refusals: computed(() => (locale.value === 'en' ? refusalsEn : refusalsZh)),
  }
}

export const htmlLang: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' }

/** The text in the reader's language, and the language it is really in (for `lang`). */
export function inLocale(text: Localized, locale: Locale): { text: string; lang: string } {
  if (locale === 'en' && text.en) return { text: text.en, lang: 'en' }
  return { text: text.zh, lang: 'zh-Hans' }
}

const context = createContext<Language | null>(null)
export const LanguageProvider = context.Provider

export function useLanguage(): Language {
  const language = useContext(context)
  if (!language) throw new Error('useLanguage outside LanguageProvider')
  return language
}

export const useWords = (): ConsoleWords => useLanguage().words.value
