import type { Kind } from '../../../src/facts/kinds.js';
import { allFormats } from '../../../src/semantics/formats/all-formats.js';
import type { Contribution, WrittenConnection } from '../../../src/semantics/written.js';
import { memoryFiles } from '../../../src/text/files.js';
import { known } from '../../../src/text/resolved.js';
import type { SourceFile, Span } from '../../../src/text/source.js';

/** What the reader of a kind makes of one text, with other files beside it. */
export function contributionOf(
  kind: Kind,
  text: string,
  { path = 'file', beside = {} }: { readonly path?: string; readonly beside?: Readonly<Record<string, string>> } = {},
): Contribution {
  const file: SourceFile = { path, text };
  const files = [file, ...Object.entries(beside).map(([name, content]) => ({ path: name, text: content }))];
  return allFormats.get(kind)!(file, { files: memoryFiles(files), environment: 'unknown' });
}

/** A connection in one line: its name, its string, its options, and where it points. */
export function told({ name, string, options = [], hostElsewhere, scope }: WrittenConnection): string {
  const beside = options.map((option) => `${option.name}=${known(option.value) ?? '?'}`);
  const variables = (scope?.variables ?? [])
    .filter((variable) => variable.name.startsWith('PG') && variable.name !== 'PGPASSWORD')
    .map((variable) => `${variable.name}=${known(variable.value) ?? '?'}`);
  const parts = [
    name,
    ...(string ? [`<${string.text}>`] : []),
    ...beside,
    ...variables,
    ...(hostElsewhere ? ['…'] : []),
  ];
  return parts.join(' ');
}

export const connectionsOf = (...args: Parameters<typeof contributionOf>): readonly string[] =>
  (contributionOf(...args).connections ?? []).map(told);

/** Every place a contribution names. */
export function placesOf(contribution: Contribution): readonly Span[] {
  const found: Span[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > 8 || typeof value !== 'object' || value === null) return;
    const list = value instanceof Map ? [...value.values()] : value;
    if (Array.isArray(list)) {
      for (const one of list) look(one, depth + 1);
      return;
    }
    if ('start' in value && 'end' in value && 'file' in value) {
      found.push(value as Span);
      return;
    }
    for (const [key, inner] of Object.entries(value)) if (key !== 'file' && key !== 'mounts') look(inner, depth + 1);
  };
  look(contribution, 0);
  return found;
}

/** No place lies outside of its file. */
export function strays(contribution: Contribution): readonly Span[] {
  return placesOf(contribution).filter(
    ({ file, start, end }) => !(0 <= start && start <= end && end <= file.text.length),
  );
}
