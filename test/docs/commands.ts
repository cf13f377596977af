import type { Block } from './page.js';

const COMMAND = /(?:^|[\s;&|"'])(?:npx(?: --yes)? hostssl|node \S*hostssl\.cjs|hostssl)(?=\s|$)([^\n|&;<>"']*)/gu;

/** The arguments of every call of hostssl in a text of shell commands. */
export const callsIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(COMMAND)].map(([, rest = '']) => rest.split(/\s+/u).filter(Boolean));

/** Every text in data, wherever it stands. */
export function* textsOf(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data;
  else if (Array.isArray(data)) for (const each of data) yield* textsOf(each);
  else if (typeof data === 'object' && data !== null) yield* textsOf(Object.values(data));
}

/** Commands that CI systems and hooks run are texts under these keys. */
export function commandTexts(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(commandTexts);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    ['run', 'script', 'entry', 'lint-staged', 'scripts'].includes(key) ? [...textsOf(value)] : commandTexts(value),
  );
}

export const at = ({ page, line }: Block): string => `${page}:${line}`;
