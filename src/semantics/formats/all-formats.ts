import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { codeFormats } from './code-formats.js';
import { dataFormats } from './data-formats.js';
import { textFormats } from './text-formats.js';
import { yamlFormats } from './yaml-formats.js';

/** Every format besides PostgreSQL's own, `.env` and compose files, for those who need not load them one by one. */
export const allFormats: ReadonlyMap<Kind, FormatReader> = new Map([
  ...textFormats,
  ...yamlFormats,
  ...codeFormats,
  ...dataFormats,
]);
