/** What a refusal says of single fields, in words, so that it stands where it must be mended. */
import type { Issue, Refusal } from '../../content/live/reply.ts'
import { useLanguage } from './language.ts'

export function useIssues(refusal: Refusal | null) {
  const { refusals } = useLanguage()
  return (path: string): string | undefined => {
    const issue: Issue | undefined = refusal?.issues?.find((it) => it.path === path)
    return issue && refusals.value.issues[issue.issue](issue.limit)
  }
}
