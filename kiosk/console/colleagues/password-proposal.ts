/** A password that a person can read out and type: twelve signs in three groups, none that looks like another. */

/** Without 0 o 1 i l: 31 signs, so twelve of them are 59 bits. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** `random` fills n bytes. Bytes above the last whole multiple are drawn again, so that no sign is likelier. */
export function proposePassword(random: (n: number) => Uint8Array): string {
  const fair = 256 - (256 % signs.length)
  let drawn = ''
  while (drawn.length < 12)
    for (const byte of random(12)) if (byte < fair) drawn += signs.charAt(byte % signs.length)
  return [drawn.slice(0, 4), drawn.slice(4, 8), drawn.slice(8, 12)].join('-')
}
