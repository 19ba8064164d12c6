/** 找我的队: all teams by the letter of their pinyin; a touch goes to the team's place and marks it. */
import type { RankRow } from '../../../content/boards/volunteers/volunteers.ts'
import { words } from '../../../content/boards/volunteers/volunteers.words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Say } from '../../ui/say.tsx'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { said, useLocale } from '../../ui/words.ts'
import { byLetter } from './by-letter.ts'
import styles from './find-team.module.css'

interface Props {
  readonly rows: readonly RankRow[]
  readonly pick: (team: string) => void
  readonly close: () => void
}

export function FindTeam({ rows, pick, close }: Props) {
  const locale = useLocale()
  return (
    <ScrollArea
      class={styles.sheet}
      acts={
        <Button wide look="fill" onPress={close}>
          <Icon name="back" />
          <Say it={words.backToRanking} />
        </Button>
      }
    >
      <h2 class={styles.ask}>
        <Say it={words.whichTeam} />
      </h2>
      {byLetter(rows, (it) => said(it.name, locale)).map(([letter, teams]) => (
        <section key={letter} class={styles.group}>
          <h3>{letter}</h3>
          <ul>
            {teams.map((it) => (
              <li key={it.team}>
                <Button wide onPress={() => pick(it.team)}>
                  <span class={styles.name}>
                    <Say it={it.name} />
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ScrollArea>
  )
}
