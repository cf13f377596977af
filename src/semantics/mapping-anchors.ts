import type { Major } from '../facts/versions.js';
import type { IdentMapping } from '../parse/pg-ident-tree.js';
import type { Edit } from '../text/edit.js';
import { spanOf, textOf } from '../text/source.js';
import { type BroadMapping, broadMapping } from './broad-mapping.js';

/** What a pattern may not end with for `$` to be what is missing: more was to come. */
const GOES_ON = /[@,=/.]$/u;

/** Binds a loose pattern to the ends of the name; undefined where that alone would not mend it. */
export function anchored(
  mapping: IdentMapping,
  { start, end }: Extract<BroadMapping, { readonly kind: 'loose' | 'loose-name' }>,
  version: Major,
): readonly Edit[] | undefined {
  const { value, at } = mapping.systemUser;
  const written = textOf(at);
  const quote = written === `"${value}"` ? 1 : 0;
  if ((!quote && written !== value) || (end && GOES_ON.test(value))) return undefined;
  const next = `/${start ? '^' : ''}${value.slice(1)}${end ? '$' : ''}`;
  if (broadMapping({ ...mapping, systemUser: { ...mapping.systemUser, value: next } }, version)) return undefined;
  const [first, last] = [at.start + quote + 1, at.end - quote];
  return [
    ...(start ? [{ at: spanOf(at.file, first, first), text: '^' }] : []),
    ...(end ? [{ at: spanOf(at.file, last, last), text: '$' }] : []),
  ];
}
