import { FILLER } from '../../../parse/yaml-mask.js';
import { addedPair } from '../../../parse/yaml-pair.js';
import { passageOf } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { known, set } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { Operator } from '../../project.js';
import type { Contribution, WrittenConnection, WrittenOption, WrittenServer, WrittenSetting } from '../../written.js';
import { parametersIn } from '../servers/written-parameters.js';
import { recordsUnder } from '../servers/written-records.js';
import { firstKnown, majorIn, majorOfImage } from '../servers/written-version.js';
import { yamlOption, yamlValue } from '../yaml/yaml-value.js';
import { type ResourceContext, resourceName } from './resource.js';

const NAME = 'CloudNativePG';
const why = `${NAME} sets it`;

/**
 * What it sets whatever the resource says (`MandatorySettings`), and what it sets unless the resource says otherwise
 * (`GlobalDefaultSettings`). TLS 1.3 alone since 1.22, 1.21.2 and 1.20.5.
 * Source: pkg/postgres/configuration.go of cloudnative-pg, and its pull request 3408.
 */
const MANDATORY = {
  listen_addresses: { value: '*', why },
  ssl: { value: 'on', why },
  ssl_cert_file: { value: '/controller/certificates/server.crt', why },
  ssl_key_file: { value: '/controller/certificates/server.key', why },
  ssl_ca_file: { value: '/controller/certificates/client-ca.crt', why },
};
const DEFAULTS = {
  ssl_min_protocol_version: { value: 'TLSv1.3', why: `${NAME} asks for TLS 1.3 unless told otherwise` },
  ssl_max_protocol_version: { value: 'TLSv1.3', why: `${NAME} sets it unless told otherwise` },
};
/** Parameters that a resource cannot set (`FixedConfigurationParameters`): it is refused, or they are left out. */
const FIXED =
  /^(?:ssl|ssl_(?:ca|cert|crl|key|dh_params)_file|ssl_ecdh_curve|ssl_passphrase_command\w*|ssl_prefer_server_ciphers|listen_addresses|port|hba_file|ident_file|config_file|primary_conninfo|unix_socket_\w+)$/u;

/** The lines before those of the resource (`hbaTemplateString`); the maps came with `pg_ident`, and change nothing. */
const BEFORE = [
  'local all all peer map=local',
  'hostssl postgres streaming_replica all cert map=cnpg_streaming_replica',
  'hostssl replication streaming_replica all cert map=cnpg_streaming_replica',
  'hostssl all cnpg_pooler_pgbouncer all cert map=cnpg_pooler_pgbouncer',
];
/** `identTemplateString`; the first is the user whom the operator runs as. */
const IDENT = [
  'local postgres postgres',
  'cnpg_streaming_replica streaming_replica streaming_replica',
  'cnpg_pooler_pgbouncer cnpg_pooler_pgbouncer cnpg_pooler_pgbouncer',
];

/** A `Cluster` of CloudNativePG. */
export function cloudNativePgCluster(document: YamlNode, file: SourceFile, context: ResourceContext): Contribution {
  const { reading, holes } = context;
  const spec = reading.get(document, 'spec');
  const postgresql = reading.fields(reading.get(spec, 'postgresql'));
  const version = firstKnown(
    majorOfImage(reading.get(spec, 'imageName')),
    majorIn(reading.get(spec, 'imageCatalogRef', 'major')),
  );
  const settings = parametersIn(postgresql.get('parameters')?.value, reading).filter(({ name }) => !FIXED.test(name));
  const hba = postgresql.get('pg_hba');
  const ident = postgresql.get('pg_ident');
  const hbaLines = hba && recordsUnder(hba, file, holes);
  const identLines = ident && recordsUnder(ident, file, holes);
  // With 13 passwords are hashed by MD5 by default, and the last line follows.
  const method = known(version) === 13 ? 'md5' : 'scram-sha-256';
  const ldap = postgresql.get('ldap') ? [FILLER] : [];
  const server: WrittenServer = {
    ...resourceName(document, reading),
    version,
    settings,
    defaults: { ...DEFAULTS, ...MANDATORY },
    configured: true,
    ...(hbaLines && { hba: hbaLines }),
    ...(identLines && { ident: identLines }),
    hbaAround: { before: BEFORE, after: [...ldap, `host all all all ${method}`] },
    identAround: { before: IDENT, after: [] },
    operator: operatorOf(spec, settings, context),
  };
  const gaps = postgresql.get('ldap')
    ? [
        {
          at: postgresql.get('ldap')!.key.at,
          message: `${NAME} makes a line of pg_hba.conf of this, which was not read`,
        },
      ]
    : [];
  return { servers: [server], connections: externalClusters(spec, context), gaps };
}

function operatorOf(
  spec: YamlNode | undefined,
  settings: readonly WrittenSetting[],
  { reading }: ResourceContext,
): Operator {
  const weakened: { at: WrittenSetting['at']; message: string }[] = [];
  for (const name of ['ssl_min_protocol_version', 'ssl_max_protocol_version']) {
    const setting = settings.findLast((one) => one.name === name);
    const value = known(setting?.value);
    // What is older than 1.2 is a fault of any server, and told as such.
    if (setting && value && /^tlsv1\.2$/iu.test(value))
      weakened.push({
        at: setting.at,
        message: `\`${name}\` is \`${value}\`, and ${NAME} asks for TLS 1.3 unless told otherwise`,
      });
  }
  const access = yamlValue(reading.get(spec, 'enableSuperuserAccess'));
  if (access && known(access.value) === 'true')
    weakened.push({
      at: access.at,
      message: `\`enableSuperuserAccess\` gives \`postgres\` a password, so that the superuser can log in over the network`,
    });
  return { name: NAME, weakened };
}

/** Other clusters that this one streams or restores from, through libpq. */
const externalClusters = (spec: YamlNode | undefined, { reading }: ResourceContext): readonly WrittenConnection[] =>
  reading.items(reading.get(spec, 'externalClusters')).flatMap((item): readonly WrittenConnection[] => {
    const entry = reading.fields(item).get('connectionParameters');
    const map = entry && reading.map(entry.value);
    if (!entry || !map) return [];
    const name = reading.text(reading.get(item, 'name')) ?? 'externalClusters';
    const options = [...reading.fields(map)].flatMap(([key, field]): readonly WrittenOption[] => {
      const option = yamlOption(key, field.key, field.value);
      return option ? [option] : [];
    });
    return [
      {
        name: `externalClusters.${name}`,
        at: entry.key.at,
        role: 'walreceiver',
        options: [...options, ...secretFiles(item, name, reading)],
        addOption: (keyword, value) => addedPair(map, keyword, value),
        drivers: [{ id: 'libpq', why: `${NAME} connects through libpq` }],
      },
    ];
  });

/** Keys of secrets that are put into files, and named in the connection string. */
const FILES: Readonly<Record<string, string>> = { sslRootCert: 'sslrootcert', sslCert: 'sslcert', sslKey: 'sslkey' };

const secretFiles = (item: YamlNode, cluster: string, reading: ResourceContext['reading']): readonly WrittenOption[] =>
  Object.entries(FILES).flatMap(([key, name]): readonly WrittenOption[] => {
    const entry = reading.fields(item).get(key);
    const secret = entry && passageOf(reading.get(entry.value, 'key'));
    if (!entry || !secret) return [];
    const at = secret.at;
    const value = set(`/controller/external/${cluster}/${secret.text}`, at);
    return [{ name, layer: 'beside', value, type: 'string', at, nameAt: entry.key.at }];
  });
