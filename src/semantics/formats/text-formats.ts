import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { prisma } from './prisma.js';
import { properties } from './properties.js';
import { prose, text } from './text.js';

/** Formats that are read without a package. */
export const textFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([
  ['prisma', prisma],
  ['properties', properties],
  ['text', text],
  ['prose', prose],
]);

export { otherConnections } from './text.js';
