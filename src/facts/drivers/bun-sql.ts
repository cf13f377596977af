import { byDefault, known, mapResolved, type Resolved, set, unknown } from '../../text/resolved.js';
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
import { tlsOfBun } from './bun-tls.js';
import { unheeded, unreadVariables } from './ignored-settings.js';
import { nodeTlsFiles } from './pg/files.js';
import { settingAt } from './pg/ssl-object.js';
import { postgresJsReading } from './postgres-js-options.js';

const reading: Driver['reading'] = {
  ...postgresJsReading,
  variables: {
    PGHOST: 'host',
    PGPORT: 'port',
    PGUSER: 'user',
    PGPASSWORD: 'password',
    PGDATABASE: 'dbname',
    PGSSLMODE: 'sslmode',
  },
};

/** The release that verifies with the options, and the one up to which every mode has been tried. */
const VERIFYING = '1.4.0';
const TRIED = '1.4.5';

/** A mode by itself. Names and values are compared without regard to case, and `_` will do. */
function ofMode(written: string, { version }: DriverWorld): Resolved<PolicyOrRefusal> | PolicyOrRefusal {
  const mode = written.toLowerCase().replaceAll('_', '-');
  const now = isAtLeast(version, TRIED);
  switch (mode) {
    case '':
    case 'disable':
      return NEVER;
    case 'allow':
      return now ? PREFERRED : invalid(written);
    case 'prefer':
      if (now) return PREFERRED;
      // 1.4.0 has no fallback, 1.4.5 has.
      return isAtLeast(version, '1.4.1')
        ? unknown(`\`prefer\` came to do without TLS somewhere between Bun 1.4.0 and 1.4.5, and this is ${version}`)
        : required('nothing');
    case 'require':
    case 'required':
      return required('nothing');
    case 'verify-ca':
      return required(isAtLeast(version, VERIFYING) ? 'chain' : 'chain-and-name');
    case 'verify-full':
      return required('chain-and-name');
    default:
      return invalid(written);
  }
}

const invalid = (mode: string): PolicyOrRefusal => ({ refuses: `sslmode cannot be \`${mode}\`` });

interface Asked {
  readonly value: Resolved<string>;
}

/** The mode that counts: of the URL, where `ssl=true` stands for `require` by now, else of the environment. */
function modeOf(input: DriverInput, world: DriverWorld): Asked | undefined {
  const inUrl = input.all('string').findLast(({ name }) => name.toLowerCase() === 'sslmode');
  if (inUrl) return inUrl;
  const flag = input.get('string', 'ssl') ?? input.get('string', 'tls');
  if (flag && isAtLeast(world.version, VERIFYING)) {
    const value = mapResolved(flag.value, (word) => (word === 'true' ? 'require' : undefined), notTried(flag.name));
    return { value };
  }
  const variable = input.get('environment', 'PGSSLMODE');
  if (!variable || isAtLeast(world.version, TRIED)) return variable;
  if (!isAtLeast(world.version, VERIFYING)) return undefined;
  return { value: unknown(`nobody has tried \`PGSSLMODE\` with Bun ${world.version}`) };
}

const notTried = (name: string) => `nobody has tried \`${name}\` with this value in a URL of Bun`;

function policy(input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const flag = input.get('string', 'ssl') ?? input.get('string', 'tls');
  if (flag && !isAtLeast(world.version, VERIFYING)) {
    const refusal = { refuses: `PostgreSQL is sent \`${flag.name}\` as a setting of the session, and refuses it` };
    return flag.value.kind === 'set' ? set(refusal, flag.value.at) : byDefault(refusal, 'the URL says so');
  }
  const mode = modeOf(input, world);
  const ofUrl = mode === undefined ? undefined : resolvedMode(mode, world);
  if (ofUrl?.kind === 'unknown') return ofUrl;
  const tls = tlsOfBun(input);
  if (tls === undefined) return ofUrl ?? byDefault(NEVER, 'Bun uses no TLS unless something asks for it');
  if (tls.kind === 'unknown') return tls;
  const outcome = joined(tls.value, ofUrl && known(ofUrl), world);
  return tls.kind === 'set' ? set(outcome, tls.at) : byDefault(outcome, tls.why);
}

function resolvedMode({ value }: Asked, world: DriverWorld): Resolved<PolicyOrRefusal> {
  if (value.kind === 'unknown') return value;
  const outcome = ofMode(value.value, world);
  if ('kind' in outcome) return outcome;
  return value.kind === 'set' ? set(outcome, value.at) : byDefault(outcome, value.why);
}

/** Options beside the URL are laid over its mode; before 1.4 they never verified anything. */
function joined(
  tls: 'off' | 'on' | 'verified' | 'unverified',
  mode: PolicyOrRefusal | undefined,
  { version }: DriverWorld,
): PolicyOrRefusal {
  if (tls === 'off') return mode ?? NEVER;
  if (mode && 'refuses' in mode) return mode;
  if (tls === 'unverified') return required('nothing');
  if (tls === 'verified' && isAtLeast(version, VERIFYING)) return required('chain-and-name');
  const asked: Policy = mode && mode.encryption !== 'never' ? mode : required('nothing');
  return asked;
}

/** Source: Bun 1.2.4 to 1.4.5 run; `src/js/internal/sql/shared.ts` read for how the layers meet. */
export const bunSql: Driver = {
  id: 'bun-sql',
  title: 'Bun',
  aliases: ['bun', 'bun.sql', 'bun:sql'],
  source: 'Bun 1.2.4, 1.2.21, 1.3.5, 1.3.10, 1.3.14, 1.4.0 and 1.4.5 run; src/js/internal/sql/shared.ts',
  reading,
  secure: {
    string: { sslmode: 'verify-full' },
    words:
      '`sslmode=verify-full` in the URL, with every version; or `tls: { rejectUnauthorized: true }` from Bun 1.4 on',
  },
  policy,
  files: (input) => nodeTlsFiles(input, settingAt(input, 'tls') ? 'tls' : 'ssl'),
  ignored: (input, world) => [
    ...unheeded(
      input,
      'string',
      (name) => /^(?:sslmode|ssl|tls)$/iu.test(name),
      ({ name }) => ({
        because: `sends \`${name}\` to the server as a setting of the session, which PostgreSQL refuses`,
        instead: '`tls: { ca }` in the options names a root certificate',
      }),
    ),
    ...unheeded(
      input,
      'beside',
      (name) => /^(?:ssl|tls)(?:\.|$)/u.test(name),
      ({ name }) => ({ because: `never reads \`${name}\` in its options`, instead: '`tls` is what it reads' }),
    ),
    ...(isAtLeast(world.version, VERIFYING) ? [] : neverVerifies(input)),
    ...unreadVariables(input, ['PGSSL', ...(isAtLeast(world.version, VERIFYING) ? [] : ['PGSSLMODE'])]),
  ],
  upgrades: ({ version }) =>
    isAtLeast(version, TRIED) ? [] : [{ title: `Bun ${TRIED}`, world: { version: TRIED }, source: `Bun ${TRIED} run` }],
};

/** What people write to have the server verified, and Bun before 1.4 did not do. */
const neverVerifies = (input: DriverInput) =>
  input.all('beside').flatMap((setting) =>
    /^(?:tls|ssl)\.(?:ca|rejectUnauthorized)$/u.test(setting.name) && known(setting.value) !== 'false'
      ? [
          {
            setting,
            because: `verifies nothing for \`${setting.name}\` before 1.4`,
            instead: '`sslmode=verify-full` in the URL verifies with every version',
          },
        ]
      : [],
  );
