import type { IniEntry, IniTree } from '../../parse/ini-tree.js';
import { mapped, type Passage, part } from '../../text/passage.js';
import { set } from '../../text/resolved.js';
import type { ScopedVariable } from '../variables.js';
import { shownValue } from './beside.js';

/** The variables that one section hands to its program. */
export interface IniVariables {
  readonly name: string;
  readonly variables: readonly ScopedVariable[];
}

/** `environment=` of supervisord, `Environment=` of systemd units and Quadlet files; of several all count. */
export function iniVariables({ entries }: IniTree): readonly IniVariables[] {
  const sections = new Map<string, ScopedVariable[]>();
  for (const entry of entries) {
    if (entry.name !== 'environment') continue;
    const found = sections.get(entry.section) ?? [];
    sections.set(entry.section, found);
    for (const variable of variablesIn(entry)) found.push(variable);
  }
  return [...sections].flatMap(([name, variables]) => (variables.length > 0 ? [{ name: `[${name}]`, variables }] : []));
}

/** `A="x",B='y'`, `A=x B=y`, `"A=x y"`. */
const ASSIGNMENT = /(?<=^|[\s,"'])([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,"']*)/gu;

function variablesIn({ passage }: IniEntry): readonly ScopedVariable[] {
  const { text } = passage;
  const whole = /^(["'])([A-Za-z_]\w*)=(.*)\1$/u.exec(text);
  if (whole && !whole[3]!.includes(whole[1]!)) {
    const start = 1 + whole[2]!.length + 1;
    return [variable(whole[2]!, part(passage, start, text.length - 1))];
  }
  return [...text.matchAll(ASSIGNMENT)].map((match) => {
    const [all, name, value] = match as unknown as readonly [string, string, string];
    const quoted = /^["']/u.test(value) ? 1 : 0;
    const start = match.index + all.length - value.length + quoted;
    return variable(name, part(passage, start, match.index + all.length - quoted));
  });
}

/** A percent sign is doubled in both programs. */
function variable(name: string, written: Passage): ScopedVariable {
  const passage = undoubled(written);
  const value = shownValue(passage);
  return { name, at: written.at, value: value.kind === 'set' ? set(value.value, written.at) : value, passage };
}

function undoubled(written: Passage): Passage {
  const { text } = written;
  if (!text.includes('%')) return { ...written, escape: (next) => escaped(written, next) };
  let value = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    offsets.push(written.span(at, at + 1).start);
    value += text[at]!;
    if (text[at] === '%' && text[at + 1] === '%') at++;
  }
  return mapped(written.at, value, [...offsets, written.at.end], (next) => escaped(written, next));
}

const escaped = (written: Passage, next: string): string | undefined =>
  /["'\\\s,]/u.test(next) ? undefined : written.escape(next.replaceAll('%', '%%'));
