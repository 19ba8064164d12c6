/** A button that opens what lies below it, and closes it again. */
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'

interface Props {
  readonly open: Signal<boolean>
  readonly children: ComponentChildren
}

export function Unfold({ open, children }: Props) {
  return (
    <Button
      expanded={open.value}
      onPress={() => {
        open.value = !open.value
      }}
    >
      {children}
      <Icon name={open.value ? 'up' : 'down'} />
    </Button>
  )
}
