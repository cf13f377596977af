import type { HbaEntry, HbaTree } from '../parse/hba-tree.js';
import { type Passage, verbatim } from '../text/passage.js';
import { lineAt, offsetOfLine, spanOf } from '../text/source.js';
import type { Secret } from './project.js';

/** Options whose value lets people in, as a whole token or behind the quote that starts one. */
const OPTION =
  /(?:ldapbindpasswd|radiussecrets)=((?:[^\s",]|"(?:[^"]|"")*"|"[^"]*$)*)|"(?:ldapbindpasswd|radiussecrets)=((?:[^"]|"")*)/gu;

/** Passwords and shared secrets in a pg_hba.conf, those of refused lines too: the refusal may quote them. */
export function hbaSecrets({ entries }: HbaTree): readonly Secret[] {
  const secrets: Secret[] = [];
  for (const entry of entries) for (const secret of secretsOf(entry)) secrets.push(secret);
  return secrets;
}

const NONE: readonly Secret[] = [];

function secretsOf(entry: HbaEntry): readonly Secret[] {
  if (entry.kind === 'record') {
    const { options } = entry;
    if (options.length === 0) return NONE;
    return options
      .filter(({ name }) => name === 'ldapbindpasswd' || name === 'radiussecrets')
      .flatMap(({ at, value }) => partsOf(value).map((part) => ({ at, value: part })));
  }
  const line = entry.passage ?? lineOf(entry);
  return [...line.text.matchAll(OPTION)].flatMap((match) => {
    const written = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    const values = [written, written.replaceAll('""', '\0').replaceAll('"', '').replaceAll('\0', '"')];
    return values.flatMap((value) =>
      partsOf(value).map((part) => ({ at: line.span(end - written.length, end), value: part })),
    );
  });
}

function lineOf({ at, line }: HbaEntry): Passage {
  const start = offsetOfLine(at.file, line);
  return verbatim(spanOf(at.file, start, start + lineAt(at.file, line).length));
}

/** `radiussecrets` is a list: one of several may be quoted alone. */
const partsOf = (value: string): readonly string[] =>
  [...new Set([value, ...value.split(',').map((part) => part.trim())])].filter((part) => part !== '');
