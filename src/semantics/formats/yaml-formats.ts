import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { postgresqlChart } from './helm/postgresql-chart.js';
import { readResources } from './kubernetes/read-resources.js';
import { patroni } from './patroni.js';
import { merged } from './yaml/contributions.js';
import { fromDocuments } from './yaml/yaml-source.js';

const resources: FormatReader = (file, context) =>
  fromDocuments(file, (document, reading, holes) => {
    const own = { ...context, reading, holes };
    return merged([readResources(document, file, own), postgresqlChart(document, file, own)]);
  });

/** Formats that are YAML. */
export const yamlFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([
  ['patroni', patroni],
  ['yaml', resources],
]);
