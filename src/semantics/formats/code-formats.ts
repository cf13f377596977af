import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { javascript } from './javascript.js';

/** JavaScript and TypeScript. */
export const codeFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([['javascript', javascript]]);
