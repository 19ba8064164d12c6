/** What stands on the glass when the whole page broke: never blank, and tried again after a while. */
import { Component, type ComponentChildren } from 'preact'
import { screenFirstZh } from '../../content/locales/screen-first-zh.ts'
import './last-resort.css'

interface Props {
  readonly onBroken: () => void
  readonly children: ComponentChildren
}

export class LastResort extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  override componentDidCatch(fault: unknown) {
    reportError(fault)
    this.setState({ broken: true })
    this.props.onBroken()
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main class="last-resort">
        <p>{screenFirstZh.boardFailed}</p>
        <p>{screenFirstZh.boardFailedHint}</p>
      </main>
    )
  }
}
