/** The console as one page: the door until somebody is in, then the frame with the desk that is open. */
import { Component, type ComponentChildren } from 'preact'
import { AnnouncementsDesk } from './announcements/announcements-desk.tsx'
import { BoardDesk } from './boards/board-desk.tsx'
import { Button } from './button.tsx'
import { ColleaguesDesk } from './colleagues/colleagues-desk.tsx'
import { useDesk } from './desk.ts'
import { Frame } from './frame.tsx'
import { useWords } from './language.ts'
import type { DeskName } from './route.ts'
import { SatisfactionDesk } from './satisfaction/satisfaction-desk.tsx'
import { ScreensDesk } from './screens/screens-desk.tsx'
import { Empty } from './states.tsx'

function Broken({ again }: { readonly again: () => void }) {
  const words = useWords()
  return (
    <Empty title={words.broken}>
      <Button onClick={again}>{words.reload}</Button>
    </Empty>
  )
}

/** A desk that throws becomes a card in its place; the rail and the other desks go on. */
class DeskFrame extends Component<{ readonly children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false }
  override componentDidCatch() {
    this.setState({ broken: true })
  }
  override render() {
    if (this.state.broken) return <Broken again={() => this.setState({ broken: false })} />
    return this.props.children
  }
}

function OpenDesk({ name }: { readonly name: DeskName }) {
  switch (name) {
    case 'announcements':
      return <AnnouncementsDesk />
    case 'satisfaction':
      return <SatisfactionDesk />
    case 'screens':
      return <ScreensDesk />
    case 'colleagues':
      return <ColleaguesDesk />
    default:
      return <BoardDesk key={name} board={name} />
  }
}

export function ConsoleView() {
  const { desk } = useDesk().route.at.value
  return (
    <Frame>
      <DeskFrame key={desk}>
        <OpenDesk name={desk} />
      </DeskFrame>
    </Frame>
  )
}
