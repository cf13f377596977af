import type { Kind } from '../../facts/kinds.js';
import type { FormatReader } from '../written.js';
import { anyYaml } from './any-yaml.js';
import { ci } from './ci.js';
import { patroni } from './patroni.js';
import { rails } from './rails.js';
import { spring } from './spring.js';

/** Formats that are YAML. */
export const yamlFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([
  ['patroni', patroni],
  ['kubernetes', anyYaml],
  ['ci', ci],
  ['rails', rails],
  ['spring', spring],
  ['yaml', anyYaml],
]);
