import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';

/** JavaScript and TypeScript. */
export const codeFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([]);
