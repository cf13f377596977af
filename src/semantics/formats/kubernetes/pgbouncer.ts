import { addedPair } from '../../../parse/yaml-pair.js';
import type { YamlReading } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { byDefault, mapResolved, type Resolved, set } from '../../../text/resolved.js';
import type { PoolerListener } from '../../project.js';
import type { WrittenOption, WrittenPooler } from '../../written.js';
import { yamlOption } from '../yaml/yaml-value.js';
import type { ResourceName } from './resource.js';

interface PgbouncerParts extends ResourceName {
  readonly version: Resolved<string>;
  /** PgBouncer's settings by name. */
  readonly parameters: YamlNode | undefined;
  readonly reading: YamlReading;
  /** The operator, and what it sets where nothing else is written. */
  readonly by: string;
  readonly defaults: Readonly<Record<string, string>>;
  /** The service that it connects to. */
  readonly host?: string;
}

/** A PgBouncer that an operator configures, with both of its hops. */
export function pgbouncerOf({
  name,
  at,
  version,
  parameters,
  reading,
  by,
  defaults,
  host,
}: PgbouncerParts): WrittenPooler {
  const written = [...reading.fields(parameters)].flatMap(([key, field]): readonly WrittenOption[] => {
    const option = yamlOption(key, field.key, field.value);
    return option ? [option] : [];
  });
  const settings = new Map(written.map((option) => [option.name, option]));
  const why = `${by} sets it`;
  for (const [key, value] of Object.entries(defaults))
    if (!settings.has(key))
      settings.set(key, { name: key, layer: 'beside', value: byDefault(value, why), type: 'string', at });
  const map = reading.map(parameters);
  const places = ['host', 'port'].flatMap((key): readonly WrittenOption[] => {
    const value = key === 'host' ? host : '5432';
    return value === undefined ? [] : [{ name: key, layer: 'beside', value: set(value, at), type: 'string', at }];
  });
  return {
    name,
    at,
    software: 'pgbouncer',
    version,
    listener: listenerOf(settings, at),
    upstreams: [
      {
        name,
        at,
        role: 'pooler',
        options: [...places, ...[...settings.values()].filter((option) => option.name.startsWith('server_tls_'))],
        drivers: [{ id: 'pgbouncer', why: `${by} runs PgBouncer` }],
        ...(map && { addOption: (keyword: string, value: string) => addedPair(map, keyword, value) }),
        ...(host === undefined && { hostElsewhere: true }),
      },
    ],
    settings,
  };
}

/** Every pod of the cluster's network reaches it, on whatever machine it runs. */
function listenerOf(settings: ReadonlyMap<string, WrittenOption>, at: PoolerListener['at']): PoolerListener {
  const mode = settings.get('client_tls_sslmode');
  const tls = mode
    ? mapResolved(mode.value, (value) => MODES[value.toLowerCase()], 'PgBouncer knows no such mode')
    : byDefault('off' as const, 'PgBouncer offers no TLS unless told to');
  const verifies = mode && mode.value.kind !== 'unknown' && /^verify-/iu.test(mode.value.value);
  return { at: mode?.at ?? at, tls, reach: 'remote', ...(verifies && { clientCertificate: true }) };
}

/** `client_tls_sslmode`. Source: pgbouncer.org/config. */
const MODES: Readonly<Record<string, 'off' | 'client-chooses' | 'required'>> = {
  disable: 'off',
  allow: 'client-chooses',
  prefer: 'client-chooses',
  require: 'required',
  'verify-ca': 'required',
  'verify-full': 'required',
};
