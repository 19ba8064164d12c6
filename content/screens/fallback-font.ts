/** The font for a machine that has no Chinese one: where a page finds it. It never changes under its name. */

/** Names the font and its version; a new version is another address. */
export const fallbackFont = 'noto-sans-sc-5.3.1'

/** The style sheet; its files lie beside it. */
export const fallbackFontSheet = `/fonts/${fallbackFont}/font.css`
