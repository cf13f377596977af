import { byDefault, known, type Resolved, set } from '../../text/resolved.js';
import { isAtLeast } from '../driver-version.js';
import {
  type Driver,
  type DriverInput,
  type DriverWorld,
  NEVER,
  type Policy,
  type PolicyOrRefusal,
  PREFERRED,
  required,
} from '../policy.js';
import { effectiveLookup } from '../precedence.js';
import { unheeded, unreadVariables } from './ignored-settings.js';
import { checkedAgainstLocalhost, processSwitch } from './node-tls.js';
import { nodeTlsFiles } from './pg/files.js';
import { isBeforeThreeTwo, postgresJsReading, sslOfPostgresJs, type TlsOption } from './postgres-js-options.js';

const HEEDED: ReadonlySet<string> = new Set(['ssl', 'sslmode', 'sslnegotiation', 'sslrootcert']);

/**
 * `ssl` of the options counts before the URL, and is there as soon as its key is; `PGSSL` counts last. `require` and
 * `allow` verify nothing, `prefer` does without TLS where the server has none, every other value that counts as true
 * verifies in full. Source: `parseOptions` and `secure` of postgres.js 3.4.9, run.
 */
function postgresJsPolicy(input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const option = sslOfPostgresJs(input, world.version);
  if (option === undefined) return byDefault(NEVER, 'postgres.js uses no TLS unless something asks for it');
  if (option.kind === 'unknown') return option;
  const direct = isDirect(input, world);
  const policy = policyOf(option.value, direct, input, known(effectiveLookup(postgresJsReading, input)('host')));
  if ('kind' in policy) return policy;
  return option.kind === 'set' ? set(policy, option.at) : byDefault(policy, option.why);
}

function policyOf(
  option: TlsOption,
  direct: boolean,
  input: DriverInput,
  host: string | undefined,
): PolicyOrRefusal | Resolved<Policy> {
  switch (option.kind) {
    case 'off':
      return NEVER;
    case 'prefer':
      return direct ? required('nothing') : PREFERRED;
    case 'unverified':
      return required('nothing');
    case 'refused':
      return { refuses: option.refuses };
    case 'verified': {
      const switched = option.explicit ? undefined : processSwitch(input);
      if (switched) return switched;
      const policy = required(option.anyName ? 'chain' : 'chain-and-name');
      return option.named ? policy : checkedAgainstLocalhost(policy, host);
    }
  }
}

/** With `sslnegotiation: 'direct'`, which 3.4.8 came to know, nobody asks the server whether it has TLS. */
function isDirect(input: DriverInput, world: DriverWorld): boolean {
  if (!isAtLeast(world.version, '3.4.8')) return false;
  const written = input.get('beside', 'sslnegotiation') ?? input.get('string', 'sslnegotiation');
  return known((written ?? input.get('environment', 'PGSSLNEGOTIATION'))?.value) === 'direct';
}

export const postgresJs: Driver = {
  id: 'postgres.js',
  title: 'postgres.js',
  aliases: ['postgres', 'postgres-js', 'postgresjs'],
  source: 'postgres.js 3.0.6 to 3.4.9 run; src/index.js, src/connection.js',
  reading: postgresJsReading,
  secure: {
    string: { sslmode: 'verify-full' },
    words:
      '`sslmode=verify-full` with a public CA and the name of the host; or `ssl: { ca, rejectUnauthorized: true }`',
  },
  policy: postgresJsPolicy,
  files: (input) => nodeTlsFiles(input, 'ssl'),
  ignored: (input, world) => [
    ...unheeded(
      input,
      'string',
      (name) => HEEDED.has(name) && name !== 'sslrootcert',
      ({ name }) => ({
        because: `sends \`${name}\` to the server as a setting of the session, which PostgreSQL refuses`,
        instead: '`ssl: { ca }` in the options names a root certificate',
      }),
    ),
    ...unheeded(
      input,
      'beside',
      (name) => name === 'ssl' || name.startsWith('ssl.') || name === 'sslnegotiation',
      ({ name }) => ({ because: `never reads \`${name}\` in its options`, instead: '`ssl` is what it reads' }),
    ),
    ...overruled(input),
    ...(isBeforeThreeTwo(world.version)
      ? unreadVariables(input, ['PGSSLMODE', 'PGSSL'])
      : unreadVariables(input, ['PGSSLMODE'], '`PGSSL` is the variable it reads')),
  ],
};

/** The key alone is enough, whatever stands behind it. */
function overruled(input: DriverInput) {
  const own = input.get('beside', 'ssl') ?? input.all('beside').find(({ name }) => name.startsWith('ssl.'));
  const setting = own && (input.get('string', 'sslmode') ?? input.get('string', 'ssl'));
  return setting
    ? [
        {
          setting,
          because: `puts \`ssl\` of its options in the place of \`${setting.name}\` of its URL`,
          overriddenBy: own,
        },
      ]
    : [];
}
