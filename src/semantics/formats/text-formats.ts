import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { prose, text } from './text.js';

/** Formats that are read without a package. */
export const textFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([
  ['text', text],
  ['prose', prose],
]);

export { otherConnections } from './text.js';
