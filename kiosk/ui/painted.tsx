/** Marks the element that carries an item's title, so that 已上屏 is said when it truly was in view. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Item } from '../../content/boards/envelope.ts'
import { useScreen } from '../screens/screen.ts'

interface Props {
  readonly item: Pick<Item, 'id' | 'rev'>
  readonly class?: string | undefined
  readonly children: ComponentChildren
}

export function Painted({ item: { id, rev }, class: look, children }: Props) {
  const screen = useScreen()
  const element = useRef<HTMLSpanElement>(null)
  useEffect(
    () => (element.current ? screen.watchPaint(element.current, { id, rev }) : undefined),
    [screen, id, rev],
  )
  return (
    <span ref={element} class={look} data-item={id}>
      {children}
    </span>
  )
}
