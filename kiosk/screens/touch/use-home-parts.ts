/** What fills the home, once `fetch-rest.ts` has it: for all that stands before it has come. */
import { signal } from '@preact/signals'
import type { HomeParts } from './home-parts.ts'

/** Once loaded they stay for the life of the page. */
export const loaded = signal<HomeParts | 'failed' | null>(null)

export const useHomeParts = (): HomeParts | 'failed' | null => loaded.value
