/** The areas that one may give roles in, and their names. */
import { splitChannel } from '../../../content/live/channels.ts'
import { useAsked } from '../desk.ts'

export interface AreaName {
  readonly value: string
  readonly label: string
}

export function useAreas(): readonly AreaName[] {
  const { answer } = useAsked('places:list', {})
  return (answer ?? []).flatMap(({ channel, name }) => {
    const { kind, id } = splitChannel(channel)
    return kind === 'area' ? [{ value: id, label: name }] : []
  })
}

export const areaName = (areas: readonly AreaName[], id: string): string =>
  areas.find((it) => it.value === id)?.label ?? id
