import type { YamlNode } from '../../../parse/yaml-tree.js';
import { known } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { Operator } from '../../project.js';
import type { Contribution } from '../../written.js';
import { parametersIn } from '../servers/written-parameters.js';
import { recordsUnder } from '../servers/written-records.js';
import { majorIn } from '../servers/written-version.js';
import { yamlValue } from '../yaml/yaml-value.js';
import { type ResourceContext, resourceName } from './resource.js';

const NAME = "Zalando's operator";
const why = 'the Spilo image sets it';

/** Source: the template of postgres-appliance/scripts/configure_spilo.py in zalando/spilo. */
const DEFAULTS = {
  ssl: { value: 'on', why },
  ssl_cert_file: { value: '/run/certs/server.crt', why },
  ssl_key_file: { value: '/run/certs/server.key', why },
  listen_addresses: { value: '*', why },
};

/**
 * A `postgresql` of Zalando's operator. Its pg_hba takes the place of what Spilo writes, which turns away plaintext
 * unless `ALLOW_NOSSL` is set.
 * Source: `generateSpiloJSONConfiguration` in pkg/cluster/k8sres.go of zalando/postgres-operator.
 */
export function zalandoCluster(
  document: YamlNode,
  file: SourceFile,
  { reading, holes }: ResourceContext,
): Contribution {
  const spec = reading.get(document, 'spec');
  const entry = reading.fields(reading.get(spec, 'patroni')).get('pg_hba');
  const records = entry && recordsUnder(entry, file, holes);
  // An empty list is left out.
  const hba = records && records.length > 0 ? records : undefined;
  return {
    servers: [
      {
        ...resourceName(document, reading),
        version: majorIn(reading.get(spec, 'postgresql', 'version')),
        settings: parametersIn(reading.get(spec, 'postgresql', 'parameters'), reading),
        defaults: DEFAULTS,
        configured: true,
        ...(hba && { hba }),
        operator: { name: NAME, weakened: hba ? [] : allowsPlaintext(spec, reading) },
      },
    ],
  };
}

/** Mustache takes every text but an empty one for true, `false` too. */
const allowsPlaintext = (spec: YamlNode | undefined, reading: ResourceContext['reading']): Operator['weakened'] =>
  reading.items(reading.get(spec, 'env')).flatMap((item) => {
    const value = yamlValue(reading.get(item, 'value'));
    if (reading.text(reading.get(item, 'name')) !== 'ALLOW_NOSSL' || !value || !known(value.value)) return [];
    const message = '`ALLOW_NOSSL` makes Spilo accept connections without TLS, which it turns away without it';
    return [{ at: value.at, message }];
  });
