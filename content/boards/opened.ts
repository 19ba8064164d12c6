/**
 * Opens a board's items for showing: the current ones, each with its body as this build knows it, or
 * with none when the body is newer than the build (it is then a card made of the envelope).
 */
import { type Board, type Item, isCurrent } from './envelope.ts'

export interface Opened<Body> {
  readonly item: Item
  /** `null` when the body's version is newer than this build: show the envelope. */
  readonly body: Body | null
}

/** What a board knows of the versions of its body. `upgrade` gives `null` for what it cannot read. */
export interface Reader<Body> {
  readonly board: Board
  readonly upgrade: (body: unknown, v: number) => Body | null
}

export const openItems = <Body>(
  items: readonly Item[],
  now: number,
  reader: Reader<Body>,
): Opened<Body>[] =>
  items
    .filter((it) => it.board === reader.board && isCurrent(it, now))
    .map((item) => ({ item, body: reader.upgrade(item.body, item.v) }))

/** Those that can be read, with their bodies. */
export const readable = <Body>(opened: readonly Opened<Body>[]): { item: Item; body: Body }[] =>
  opened.flatMap(({ item, body }) => (body === null ? [] : [{ item, body }]))

/** Those that are newer than this build: cards made of the envelope. */
export const cardsOf = (opened: readonly Opened<unknown>[]): Item[] =>
  opened.flatMap(({ item, body }) => (body === null ? [item] : []))
