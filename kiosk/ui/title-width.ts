/** How much of a line a title takes, in Chinese characters: two Latin letters are about as wide as one. Pure. */
export const titleWidth = (text: string): number =>
  /[\u3400-\u9fff]/.test(text) ? text.length : text.length / 2
