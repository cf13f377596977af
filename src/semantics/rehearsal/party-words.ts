import { positionOf, type Span, shownAt } from '../../text/source.js';
import type { Client } from '../project.js';

/** `db/pg_hba.conf:4`. */
export function placeWords(span: Span): string {
  const { file, start } = shownAt(span);
  return `${file.path}:${positionOf(file, start).line}`;
}

/** A client as instructions call it: many have the same name. */
export const clientWords = ({ name, at }: Client): string => `\`${name}\` (${placeWords(at)})`;
