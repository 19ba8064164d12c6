/** The console's frame: the rail of desks, the bars that say how things stand, and the desk itself. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { MyAccount } from '../staff/my-account.tsx'
import { holds, useDesk } from './desk.ts'
import styles from './frame.module.css'
import { Icon } from './icon.tsx'
import { htmlLang, inLocale, useLanguage, useWords } from './language.ts'
import { type DeskName, desks, hrefOf } from './route.ts'
import { ToastList } from './toast-list.tsx'
import { useWhen } from './when.ts'

const hueOf: Record<DeskName, string> = {
  announcements: 'announcements',
  calendar: 'calendar',
  projects: 'projects',
  volunteers: 'volunteers',
  satisfaction: 'rating',
  screens: 'screens',
  colleagues: 'screens',
}

function LinkBar() {
  const desk = useDesk()
  const words = useWords()
  const when = useWhen()
  const state = desk.link.state.value
  return (
    <div role="status">
      {state.is === 'down' && (
        <p class={styles.down}>
          <Icon name="warn" />
          <span>
            {words.link.down(when.moment(state.since))} {words.link.downSaving}
          </span>
        </p>
      )}
      {state.is === 'connecting' && <p class={styles.connecting}>{words.link.connecting}</p>}
    </div>
  )
}

export function LanguageButton() {
  const { locale, words } = useLanguage()
  const other = locale.value === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      class={styles.language}
      lang={htmlLang[other]}
      onClick={() => {
        locale.value = other
      }}
    >
      <Icon name="language" />
      {words.value.language}
    </button>
  )
}

function Rail() {
  const desk = useDesk()
  const words = useWords()
  const { locale } = useLanguage()
  const { desk: open } = desk.route.at.value
  const centre = desk.centre.value && inLocale(desk.centre.value, locale.value)
  return (
    <nav class={styles.rail} aria-label={words.console}>
      <div class={styles.brand}>
        <svg viewBox="0 0 52 52" aria-hidden="true">
          <path d="M2 22C14 20 21 14 26 5c5 9 12 15 24 17l-3 5H5z" />
          <path d="M8 27h36v20H8zM26 29a9 9 0 0 0-9 9v9h18v-9a9 9 0 0 0-9-9z" fill-rule="evenodd" />
        </svg>
        <div>
          {words.product}
          {centre && <small lang={centre.lang}>{centre.text}</small>}
        </div>
      </div>
      <ul>
        {desks
          .filter((it) => it !== 'colleagues' || holds(desk.me, 'admin'))
          .map((it) => (
            <li key={it}>
              <a
                href={hrefOf({ desk: it })}
                data-hue={hueOf[it]}
                aria-current={it === open ? 'page' : undefined}
              >
                <Icon name={it} />
                <span>{words.desks[it]}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** Who is signed in: under the rail, and on a phone at the head of the page. */
function Who() {
  const { me } = useDesk()
  const words = useWords()
  const [isOpen, open] = useState(false)
  const roles = new Set(me.grants.map((it) => words.roles[it.role]))
  return (
    <>
      <aside class={styles.me} aria-label={me.name}>
        <b>{me.name}</b>
        <span>{[...roles].join(words.dot)}</span>
        <button
          type="button"
          class={styles.language}
          aria-haspopup="dialog"
          onClick={() => open(true)}
        >
          <Icon name="account" />
          {words.account.title}
        </button>
        <LanguageButton />
      </aside>
      {isOpen && <MyAccount onClose={() => open(false)} />}
    </>
  )
}

export function Frame({ children }: { readonly children: ComponentChildren }) {
  const desk = useDesk()
  const words = useWords()
  const { desk: open } = desk.route.at.value
  return (
    <div class={styles.frame} data-hue={hueOf[open]}>
      <button
        type="button"
        class={styles.skip}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {words.skip}
      </button>
      <Rail />
      <Who />
      <div class={styles.side}>
        {desk.me.trial && (
          <aside class={styles.trial} aria-label={words.sample}>
            {words.trial}
          </aside>
        )}
        <LinkBar />
        <main class={styles.main} id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <ToastList />
    </div>
  )
}
