/** Characters that stand behind a backslash wherever they are: `ASN1_STRFLGS_ESC_2253`. */
const SPECIAL = /["+,;<>\\]/u;

/**
 * A value of a name as OpenSSL prints it with `XN_FLAG_RFC2253` (`do_buf`, `do_esc_char`): UTF-8, in which control
 * characters and whatever is not ASCII are written `\C3\A9`. A `#` or blank is escaped at the beginning and a blank at
 * the end; a value of one character counts as an end.
 */
export function escaped2253(value: string): string {
  let text = '';
  const characters = [...value];
  for (const [index, character] of characters.entries()) {
    const isLast = index === characters.length - 1;
    const isEdge = isLast ? character === ' ' : index === 0 && (character === ' ' || character === '#');
    if (isEdge || SPECIAL.test(character)) text += `\\${character}`;
    else if (/[ -~]/u.test(character)) text += character;
    else for (const byte of Buffer.from(character)) text += `\\${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
}
