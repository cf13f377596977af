import type { FormatReader } from '../written.js';
import { genericConnections } from './yaml/generic.js';
import { fromDocuments } from './yaml/yaml-source.js';

/** A YAML file of any program: each document is read as what it says it is. */
export const anyYaml: FormatReader = (file, { environment }) =>
  fromDocuments(file, (document, reading) => genericConnections(document, { reading, environment }));
