import { byDefault, type Resolved, set } from '../../text/resolved.js';
import {
  type Driver,
  type DriverInput,
  NEVER,
  type Policy,
  type PolicyOrRefusal,
  required,
  type Written,
} from '../policy.js';
import { fileHeld } from './file-options.js';
import { unheeded, unreadVariables } from './ignored-settings.js';

/** TLS where the server has it; what `Deno.startTls` does not accept is tried again without. */
const UNENFORCED: Policy = { encryption: 'if-offered', verifies: 'chain-and-name', downgradesOnFailure: true };

function ofString(input: DriverInput): Resolved<PolicyOrRefusal> | undefined {
  const flag = input.get('string', 'ssl');
  const jdbc = flag && (flag.value.kind === 'unknown' || flag.value.value === 'true') ? flag : undefined;
  const mode = jdbc ?? input.get('string', 'sslmode');
  if (!mode) return undefined;
  if (mode.value.kind === 'unknown') return mode.value;
  return at(mode, jdbc ? required('chain-and-name') : ofMode(mode.value.value));
}

function ofMode(mode: string): PolicyOrRefusal {
  switch (mode) {
    case 'disable':
      return NEVER;
    case 'prefer':
      return UNENFORCED;
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return required('chain-and-name');
    default:
      return { refuses: `the connection string has an invalid sslmode \`${mode}\`` };
  }
}

/** `undefined` and `null` leave the default; everything else counts as true or false. */
function flag(
  input: DriverInput,
  name: string,
  fallback: boolean,
): boolean | Extract<Resolved<string>, { kind: 'unknown' }> {
  const setting = input.get('beside', name);
  if (!setting || setting.type === 'undefined' || setting.type === 'null') return fallback;
  if (setting.value.kind === 'unknown') return setting.value;
  return !(setting.value.value === 'false' || setting.value.value === '' || setting.value.value === '0');
}

function ofOptions(input: DriverInput): Resolved<PolicyOrRefusal> {
  const around = input.get('beside', 'tls')?.value;
  if (around?.kind === 'unknown') return around;
  const enabled = flag(input, 'tls.enabled', true);
  const enforce = flag(input, 'tls.enforce', false);
  if (typeof enabled === 'object') return enabled;
  if (typeof enforce === 'object') return enforce;
  const decides = input.get('beside', enabled ? 'tls.enforce' : 'tls.enabled');
  const outcome = (policy: PolicyOrRefusal): Resolved<PolicyOrRefusal> =>
    decides ? at(decides, policy) : byDefault(policy, 'deno-postgres does without TLS unless it is enforced');
  if (!enabled) return outcome(enforce ? { refuses: 'TLS cannot be enforced where it is not enabled' } : NEVER);
  return outcome(enforce ? required('chain-and-name') : UNENFORCED);
}

const at = ({ value }: Written, outcome: PolicyOrRefusal): Resolved<PolicyOrRefusal> =>
  value.kind === 'set' ? set(outcome, value.at) : byDefault(outcome, 'it is written so');

/** A client is made of a string or of options, never of both. Source: `connection_params.ts` of denodrivers/postgres. */
export const denoPostgres: Driver = {
  id: 'deno-postgres',
  title: 'deno-postgres',
  aliases: ['@db/postgres', 'deno.land/x/postgres'],
  source:
    'denodrivers/postgres connection/connection_params.ts, read; the retry in plaintext is from its documentation',
  reading: {
    layers: ['string', 'beside', 'environment'],
    variables: { PGHOST: 'host', PGPORT: 'port', PGUSER: 'user', PGPASSWORD: 'password', PGDATABASE: 'dbname' },
    beside: { hostname: 'host', database: 'dbname' },
    withoutHost: 'socket',
    strings: 'lenient',
  },
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full`, or `tls: { enforce: true, caCertificates: [pem] }` for a private CA',
  },
  policy: (input) => ofString(input) ?? ofOptions(input),
  files: (input) => ({ root: fileHeld(input.get('beside', 'tls.caCertificates')) ?? { kind: 'system' } }),
  ignored: (input) => [
    ...unheeded(
      input,
      'string',
      (name) => name === 'ssl' || name === 'sslmode',
      ({ name }) => ({
        because: `never reads \`${name}\` in its URL`,
        instead: '`tls.caCertificates` is what it reads',
      }),
    ),
    ...unheeded(
      input,
      'beside',
      (name) => /^tls(?:\.|$)/u.test(name),
      ({ name }) => ({ because: `never reads \`${name}\` in its options`, instead: '`tls.enforce` is what it reads' }),
    ),
    ...unreadVariables(input, ['PGSSLMODE', 'PGSSL']),
  ],
};
