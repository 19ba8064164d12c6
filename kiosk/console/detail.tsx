/** The parts of what is open beside a list: title with badges, facts, notes, and the bar of what can be done. */
import { type ComponentChildren, Fragment } from 'preact'
import styles from './detail.module.css'
import { WholeWords } from './whole-words.tsx'

export function Detail(props: {
  readonly title: { readonly text: string; readonly lang?: string }
  readonly badges?: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <article class={styles.detail}>
      <div class={styles.title}>
        <h2>
          <WholeWords {...props.title} />
        </h2>
        {props.badges}
      </div>
      {props.children}
    </article>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
  /** Something is to be done about it. */
  readonly warn?: boolean
  /** The language of the value, where it is not the page's. */
  readonly lang?: string
}

/** `copy`: they are written off by hand, so they are large and each is selected whole. */
export function Facts(props: { readonly facts: readonly Fact[]; readonly copy?: boolean }) {
  return (
    <dl class={styles.facts} data-copy={props.copy === true}>
      {props.facts.map((it) => (
        <Fragment key={it.label}>
          <dt>{it.label}</dt>
          <dd data-warn={it.warn === true} lang={it.lang}>
            {it.value}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

export const Note = ({ children }: { readonly children: ComponentChildren }) => (
  <p class={styles.note}>{children}</p>
)

/** It must be read now. */
export const Alarm = ({ children }: { readonly children: ComponentChildren }) => (
  <p class={styles.alarm} role="alert">
    {children}
  </p>
)

/** At the foot. `away`: what takes something away stands apart, at the far end. */
export function DetailActions(props: {
  readonly children: ComponentChildren
  readonly away?: ComponentChildren
}) {
  return (
    <div class={styles.actions}>
      {props.children}
      <span class={styles.space} />
      {props.away}
    </div>
  )
}
