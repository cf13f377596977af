import type { YamlNode } from '../../parse/yaml-tree.js';
import type { FormatReader } from '../written.js';
import { postgresqlChart } from './helm/postgresql-chart.js';
import { type Manifest, manifestsIn } from './kubernetes/manifest.js';
import { kubernetes } from './kubernetes/manifests.js';
import { merged } from './yaml/contributions.js';
import { genericConnections } from './yaml/generic.js';
import { fromDocuments } from './yaml/yaml-source.js';

/** A YAML file of any program: Kubernetes' resources as such, everything else by what its parts look like. */
export const anyYaml: FormatReader = (file, context) =>
  fromDocuments(file, (documents, reading, holes) => {
    const manifests: Manifest[] = [];
    const others: YamlNode[] = [];
    for (const document of documents) {
      const found = manifestsIn(document, file, reading);
      if (found.length > 0) manifests.push(...found);
      else others.push(document);
    }
    const { environment } = context;
    return merged([
      ...(manifests.length > 0 ? [kubernetes(manifests, file, context, holes)] : []),
      ...others.map((document) => postgresqlChart(document, file, { ...context, reading, holes })),
      ...others.map((document) => genericConnections(document, { reading, environment })),
    ]);
  });
