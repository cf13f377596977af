import type { Major } from '../facts/versions.js';
import type { IdentMapping } from '../parse/pg-ident-tree.js';
import type { Edit } from '../text/edit.js';
import { spanOf, textOf } from '../text/source.js';
import { type BroadMapping, broadMapping } from './broad-mapping.js';

/** Binds a loose pattern to the ends of the name; undefined where that alone would not mend it. */
export function anchored(
  mapping: IdentMapping,
  { start, end }: Extract<BroadMapping, { readonly kind: 'loose' }>,
  version: Major,
): readonly Edit[] | undefined {
  const { value, at } = mapping.systemUser;
  const written = textOf(at);
  const quote = written === `"${value}"` ? 1 : 0;
  if (!quote && written !== value) return undefined;
  const next = `/${start ? '^' : ''}${value.slice(1)}${end ? '$' : ''}`;
  if (broadMapping({ ...mapping, systemUser: { ...mapping.systemUser, value: next } }, version)) return undefined;
  const [first, last] = [at.start + quote + 1, at.end - quote];
  return [
    ...(start ? [{ at: spanOf(at.file, first, first), text: '^' }] : []),
    ...(end ? [{ at: spanOf(at.file, last, last), text: '$' }] : []),
  ];
}
