import type { Secret } from '../semantics/project.js';
import { type SourceFile, spanOf } from '../text/source.js';

/** Lines that PEM begins and ends with. */
const DASHES = /^-----[A-Z0-9 .]+-----\r?$/gmu;

/**
 * Of a file that is used as a key or a certificate nothing is shown but PEM's own lines: a key that is no PEM at all (a
 * JWK, DER cut short, hexadecimal digits) is one all the same.
 */
export function keySecrets(file: SourceFile): readonly Secret[] {
  const secrets: Secret[] = [];
  const hide = (start: number, end: number): void => {
    if (file.text.slice(start, end).trim() !== '') secrets.push({ at: spanOf(file, start, end), value: '' });
  };
  let done = 0;
  for (const { 0: line, index } of file.text.matchAll(DASHES)) {
    hide(done, index);
    done = index + line.length;
  }
  hide(done, file.text.length);
  return secrets;
}
