import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { readResources } from './kubernetes/read-resources.js';
import { patroni } from './patroni.js';
import { fromDocuments } from './yaml/yaml-source.js';

const resources: FormatReader = (file, context) =>
  fromDocuments(file, (document, reading, holes) => readResources(document, file, { ...context, reading, holes }));

/** Formats that are YAML. */
export const yamlFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([
  ['patroni', patroni],
  ['yaml', resources],
]);
