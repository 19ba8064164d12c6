/** Development only: the parts of `ui/` that hold words or take figures, each in all its states. */
import { useSignal } from '@preact/signals'
import styles from './gallery-parts.module.css'
import { done, nothing, Part, State, states, ugly } from './gallery-state.tsx'
import { Button } from './ui/button.tsx'
import { ErrorCard } from './ui/error-card.tsx'
import { NumberPad } from './ui/number-pad.tsx'
import { ScrollArea } from './ui/scroll-area.tsx'
import { TextBlocks } from './ui/text-blocks.tsx'
import { Title } from './ui/title.tsx'

const run = (text: string) => [{ text }]

export function Texts() {
  return (
    <>
      <Part name="Title">
        {[{ zh: '明天停水' }, ugly, { zh: 'Donaudampfschifffahrtsgesellschaftskapitän' }].map(
          (it) => (
            <State key={it.zh} is={`${it.zh.length} characters`} wide="full">
              <h2>
                <Title it={it} />
              </h2>
            </State>
          ),
        )}
      </Part>
      <Part name="TextBlocks">
        <State is="every block" wide="full">
          <TextBlocks
            blocks={[
              { kind: 'heading', level: 2, runs: run('什么时候停水') },
              {
                kind: 'paragraph',
                runs: [
                  { text: '明天' },
                  { text: '9:00–17:00', strong: true },
                  { text: '，东区。' },
                ],
              },
              { kind: 'heading', level: 3, runs: run('要做的事') },
              { kind: 'list', ordered: true, items: [run('存两桶水'), run('关好龙头')] },
              { kind: 'list', ordered: false, items: [run('不用登记'), run('不收费')] },
              {
                kind: 'table',
                head: [run('楼栋'), run('时间')],
                rows: [
                  [run('1–6 栋'), run('9:00–12:00')],
                  [run('7–9 栋'), run('13:00–17:00')],
                ],
              },
            ]}
          />
        </State>
        <State is="empty" wide="full">
          <TextBlocks blocks={[]} />
        </State>
      </Part>
      <Part name="ScrollArea">
        <State is="all is in view" wide="half" class={styles.tall}>
          <ScrollArea>
            <p>一行</p>
          </ScrollArea>
        </State>
        {states.slice(0, 2).map((it) => (
          <State key={it} is={`more below, ${it}`} {...done(it)} wide="half" class={styles.tall}>
            <ScrollArea>
              {Array.from({ length: 30 }, (_, at) => (
                <p key={at}>第 {at + 1} 行</p>
              ))}
            </ScrollArea>
          </State>
        ))}
      </Part>
      <Part name="ErrorCard">
        <State is="in the place of what broke" wide="full">
          <ErrorCard />
        </State>
      </Part>
    </>
  )
}

export function Pads() {
  const pin = useSignal('135')
  const none = useSignal('')
  const leave = (
    <Button wide onPress={nothing}>
      回到院子
    </Button>
  )
  return (
    <Part name="NumberPad">
      <State is="typed, masked" wide="half" class={styles.pad}>
        <NumberPad typed={pin} most={6} masked onDone={nothing} leave={leave}>
          <h2>请输入维护口令</h2>
        </NumberPad>
      </State>
      <State is="empty, pressed" forced="pressed" wide="half" class={styles.pad}>
        <NumberPad typed={none} most={4} onDone={nothing} leave={leave}>
          <h2>房号</h2>
        </NumberPad>
      </State>
    </Part>
  )
}
