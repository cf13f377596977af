import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { json } from './json.js';

/** JSON. */
export const dataFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([['json', json]]);
