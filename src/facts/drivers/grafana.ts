import type { Resolved } from '../../text/resolved.js';
import { byMode, decidedBy, MODES, textOf } from '../outcome.js';
import { type Driver, type DriverInput, type PolicyOrRefusal, required, type Written } from '../policy.js';
import { withLayers } from '../precedence.js';
import { fileHeld, fileNamed, files, systemRoots } from './file-options.js';
import { libPq } from './lib-pq.js';

const setting = (input: DriverInput, name: string): Written | undefined =>
  input
    .all('beside')
    .findLast((one) => one.name === name || one.name === `jsonData.${name}` || one.name === `secureJsonData.${name}`);

/** A data source: `require` unless told otherwise, no opportunistic mode, and a root certificate for those that verify. */
export const grafana: Driver = {
  id: 'grafana',
  title: 'Grafana',
  aliases: ['grafana-postgresql-datasource', 'grafana-datasource'],
  source: 'grafana/grafana pkg/tsdb/grafana-postgresql-datasource/tlsmanager.go',
  reading: { layers: ['beside'], variables: {}, withoutHost: 'localhost', strings: 'lenient', urls: false },
  secure: { words: '`sslmode: verify-full` with `sslRootCertFile`, or with `tlsCACert` in `secureJsonData`' },
  policy(input, world): Resolved<PolicyOrRefusal> {
    const written = setting(input, 'sslmode')?.value;
    const mode = written && written.kind !== 'unknown' && written.value === '' ? undefined : written;
    const root = setting(input, 'sslRootCertFile') ?? setting(input, 'tlsCACert');
    const path = textOf(root);
    const isThere = root !== undefined && path !== '';
    const word = mode && mode.kind !== 'unknown' ? mode.value : 'require';
    if (root?.value.kind === 'unknown' && root.name.endsWith('sslRootCertFile') && word === 'require')
      return root.value;
    if (word.startsWith('verify-') && (!isThere || (path?.startsWith('/') && world.exists(path) === false))) {
      return decidedBy(mode, { refuses: `\`sslmode: ${word}\` needs a root certificate, and none is there` }, '');
    }
    const require = required(isThere ? 'chain' : 'nothing');
    const { disable, 'verify-ca': ca, 'verify-full': full } = MODES;
    return byMode(
      mode,
      { disable, require, 'verify-ca': ca, 'verify-full': full },
      {
        fallback: require,
        why: 'no `sslmode` is set, and Grafana then requires TLS',
        refuse: (value) => `unsupported sslmode "${value}"`,
      },
    );
  },
  files: (input) =>
    files({
      root: fileNamed(setting(input, 'sslRootCertFile')?.value) ?? fileHeld(setting(input, 'tlsCACert')),
      certificate: fileNamed(setting(input, 'sslCertFile')?.value) ?? fileHeld(setting(input, 'tlsClientCert')),
      key: fileNamed(setting(input, 'sslKeyFile')?.value) ?? fileHeld(setting(input, 'tlsClientKey')),
    }),
};

const VARIABLES: Readonly<Record<string, string>> = {
  GF_DATABASE_HOST: 'host',
  GF_DATABASE_USER: 'user',
  GF_DATABASE_PASSWORD: 'password',
  GF_DATABASE_NAME: 'dbname',
  GF_DATABASE_SSL_MODE: 'sslmode',
  GF_DATABASE_CA_CERT_PATH: 'sslrootcert',
};

/** Where Grafana keeps its own data: `[database]` of grafana.ini, which it hands to lib/pq. */
export const grafanaDatabase: Driver = {
  ...libPq,
  id: 'grafana-database',
  title: 'Grafana',
  aliases: ['grafana.ini'],
  source: 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#ssl_mode',
  secure: { words: '`ssl_mode = verify-full` with `ca_cert_path`' },
  reading: {
    layers: ['environment', 'beside'],
    variables: VARIABLES,
    withoutHost: 'localhost',
    strings: 'lenient',
    urls: false,
  },
  policy(input, world) {
    const mode = input.get('environment', 'GF_DATABASE_SSL_MODE') ?? setting(input, 'ssl_mode');
    const root = input.get('environment', 'GF_DATABASE_CA_CERT_PATH') ?? setting(input, 'ca_cert_path');
    if (mode === undefined)
      return decidedBy(undefined, MODES.disable, 'no `ssl_mode` is set, and Grafana then takes `disable`');
    const string: Written[] = [{ ...mode, layer: 'string', name: 'sslmode' }];
    if (root) string.push({ ...root, layer: 'string', name: 'sslrootcert' });
    return libPq.policy(withLayers(input, { string, service: [], environment: [] }), world);
  },
  files(input) {
    const named = (variable: string, name: string) =>
      fileNamed((input.get('environment', variable) ?? setting(input, name))?.value);
    return files({
      root: named('GF_DATABASE_CA_CERT_PATH', 'ca_cert_path') ?? systemRoots(input),
      certificate: named('GF_DATABASE_CLIENT_CERT_PATH', 'client_cert_path'),
      key: named('GF_DATABASE_CLIENT_KEY_PATH', 'client_key_path'),
    });
  },
};
