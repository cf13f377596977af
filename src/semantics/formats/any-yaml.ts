import type { FormatReader } from '../written.js';
import { postgresqlChart } from './helm/postgresql-chart.js';
import { readResources } from './kubernetes/read-resources.js';
import { merged } from './yaml/contributions.js';
import { genericConnections } from './yaml/generic.js';
import { fromDocuments } from './yaml/yaml-source.js';

/** A YAML file of any program: each document is read as what it says it is. */
export const anyYaml: FormatReader = (file, context) =>
  fromDocuments(file, (document, reading, holes) => {
    const own = { ...context, reading, holes };
    const resource = readResources(document, file, own);
    if (resource) return resource;
    return merged([
      postgresqlChart(document, file, own),
      genericConnections(document, { reading, environment: context.environment }),
    ]);
  });
