import { byDefault, mapResolved, type Resolved } from '../../text/resolved.js';
import { isBefore } from '../driver-version.js';
import { byMode, decidedBy, MODES, type Modes } from '../outcome.js';
import { type Driver, type DriverWorld, type PolicyOrRefusal, PREFERRED } from '../policy.js';
import { isAboutTls, unheeded } from '../unheeded.js';
import { fileNamed, files } from './file-options.js';

const MODE = 'server_tls_sslmode';
const FILE = 'server_tls_ca_file';

/** `allow` is a word that its documentation does not explain: it asks for TLS and goes on without, as `prefer` does. */
const UPSTREAM: Modes = { ...MODES, allow: PREFERRED };

/** What an operator writes into the pgbouncer.ini that it generates, where the resource says nothing. */
interface Generated extends Pick<Driver, 'id' | 'title' | 'aliases' | 'source'> {
  readonly mode: (world: DriverWorld) => 'disable' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
}

/**
 * From PgBouncer to PostgreSQL: one mode for all databases, and the value of `host=` for a name. A line of
 * `[databases]` has no word about TLS.
 */
function upstream({ mode: modeOf, ...rest }: Generated): Driver {
  return {
    ...rest,
    reading: { layers: ['beside', 'string'], variables: {}, withoutHost: 'socket', strings: 'lenient', urls: false },
    secure: { words: '`server_tls_sslmode = verify-full` and `server_tls_ca_file`' },
    policy(input, world) {
      const stranger = input.all('string').find(({ name }) => isAboutTls(name));
      if (stranger) {
        const refuses = `unrecognized connection parameter: ${stranger.name}`;
        return decidedBy(stranger.value, { refuses }, refuses);
      }
      const setting = input.get('beside', MODE);
      const missing = missingFile(input.get('beside', FILE)?.value, setting?.value, world);
      if (missing) return missing;
      const fallback = modeOf(world);
      return byMode(setting?.value, UPSTREAM, {
        fallback: MODES[fallback],
        why: `no \`${MODE}\` is set, and ${rest.title} then takes \`${fallback}\``,
        refuse: (word) => `invalid value "${word}" for parameter ${MODE}`,
      });
    },
    files(input) {
      const named = (name: string) => fileNamed(input.get('beside', name)?.value);
      return files({
        root: named(FILE),
        certificate: named('server_tls_cert_file'),
        key: named('server_tls_key_file'),
      });
    },
    ignored(input, world) {
      const mode = input.get('beside', MODE);
      const word = mode === undefined ? modeOf(world) : mode.value.kind === 'unknown' ? 'verify' : mode.value.value;
      if (word.startsWith('verify')) return [];
      return unheeded(input, [
        {
          layer: 'beside',
          name: FILE,
          because: `verifies nothing below \`verify-ca\`, whatever \`${FILE}\` names`,
          instead: `\`${MODE} = verify-full\` makes it count`,
        },
      ]);
    },
  };
}

function missingFile(
  file: Resolved<string> | undefined,
  mode: Resolved<string> | undefined,
  world: DriverWorld,
): Resolved<PolicyOrRefusal> | undefined {
  const verifies = mode && mode.kind !== 'unknown' && mode.value.startsWith('verify-');
  const path = file && file.kind !== 'unknown' ? file.value : '';
  if (!mode || !verifies || path === '' || world.exists(path) !== false) return undefined;
  const refuses = `the file that \`${FILE}\` names does not exist: ${path}`;
  return decidedBy(mode, { refuses }, refuses);
}

export const pgbouncer = upstream({
  id: 'pgbouncer',
  title: 'PgBouncer',
  aliases: ['bitnami/pgbouncer', 'edoburu/pgbouncer'],
  source: 'PgBouncer 1.18 run; pgbouncer/pgbouncer NEWS.md and src/main.c for 1.20',
  mode: ({ version }) => (isBefore(version, '1.20.0') ? 'disable' : 'prefer'),
});

export const cnpgPooler = upstream({
  id: 'cnpg-pooler',
  title: 'the pooler of CloudNativePG',
  aliases: ['cloudnative-pg-pooler'],
  source: 'cloudnative-pg/cloudnative-pg pkg/management/pgbouncer/config',
  mode: () => 'verify-ca',
});

export const pgoPgbouncer = upstream({
  id: 'pgo-pgbouncer',
  title: 'the PgBouncer of PGO',
  aliases: ['crunchy-pgbouncer', 'crunchydata'],
  source: 'CrunchyData/postgres-operator internal/pgbouncer/config.go',
  mode: () => 'verify-full',
});

export const zalandoPooler = upstream({
  id: 'zalando-pooler',
  title: 'the pooler of the Zalando operator',
  source: 'https://github.com/zalando/postgres-operator/issues/1034',
  mode: () => 'require',
});

/** Whether clients get TLS from PgBouncer, and whether they must show a certificate. */
export interface ListenerTls {
  readonly tls: Resolved<'off' | 'client-chooses' | 'required'>;
  readonly clientCertificate: boolean;
}

/** `client_tls_sslmode` where nobody sets it, by driver. */
const LISTENING: Readonly<Record<string, string>> = {
  'cnpg-pooler': 'prefer',
  'pgo-pgbouncer': 'require',
  'zalando-pooler': 'require',
};

/**
 * The hop from clients to PgBouncer: `client_tls_sslmode`. Both verifying modes are about the client's certificate.
 * Source: https://www.pgbouncer.org/config.html#client_tls_sslmode
 */
export function pgbouncerListener(mode: Resolved<string> | undefined, software = 'pgbouncer'): ListenerTls {
  const fallback = LISTENING[software] ?? 'disable';
  const written = mode ?? byDefault(fallback, `no \`client_tls_sslmode\` is set, and it then is \`${fallback}\``);
  const tls = mapResolved(written, listened, 'its `client_tls_sslmode` is no mode, so PgBouncer does not start');
  return { tls, clientCertificate: written.kind !== 'unknown' && written.value.startsWith('verify-') };
}

function listened(mode: string): 'off' | 'client-chooses' | 'required' | undefined {
  switch (mode) {
    case 'disable':
      return 'off';
    case 'allow':
    case 'prefer':
      return 'client-chooses';
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return 'required';
    default:
      return undefined;
  }
}
