import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';

/** Formats that are YAML. */
export const yamlFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([]);
