/** How a notice looks on a phone: the hall's paper and ink, by day and at night. */
export const noticeStyle = `
:root { color-scheme: light dark; --wall: #fbfaf6; --ink: #22272b; --ink-2: #42484d; --line: #d6d2c6; --band: #24406e }
@media (prefers-color-scheme: dark) {
  :root { --wall: #1b222b; --ink: #f4efe5; --ink-2: #cdcecd; --line: #36404c; --band: #b9cfef }
}
* { box-sizing: border-box; margin: 0 }
html { -webkit-text-size-adjust: 100%; background: var(--wall); color: var(--ink); border-top: 8px solid var(--band) }
body { font: 1.125rem/1.7 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; line-break: strict; overflow-wrap: anywhere }
[lang='en'] { font-family: system-ui, sans-serif }
main { display: grid; gap: 1rem; max-width: 40rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem }
main > * { min-width: 0 }
h1 { font-size: 1.75rem; line-height: 1.3; text-wrap: balance }
h2 { font-size: 1.375rem; line-height: 1.35 }
h3 { font-size: 1.125rem }
ol, ul { padding-inline-start: 1.5em }
.second { font-size: 1.25rem; line-height: 1.4; color: var(--ink-2) }
.facts { display: flex; flex-wrap: wrap; gap: 0.25em 1em; padding-block-end: 1rem; border-bottom: 2px solid var(--line); color: var(--ink-2); font-size: 1rem }
.mark { border: 1px solid var(--line); border-radius: 6px; padding: 0 0.4em }
.english { border-top: 2px solid var(--line); padding-block-start: 1rem }
.table { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid var(--line); padding: 0.4em 0.6em; text-align: start }
`
