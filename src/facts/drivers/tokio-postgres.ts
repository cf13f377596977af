import { type Resolved, unknown } from '../../text/resolved.js';
import { byMode, decidedBy } from '../outcome.js';
import {
  type Driver,
  type DriverReading,
  type DriverWorld,
  NEVER,
  type Policy,
  type PolicyOrRefusal,
  PREFERRED,
  required,
} from '../policy.js';
import { effectiveLookup } from '../precedence.js';
import { noPgsslmode, strangerIn, unheeded } from '../unheeded.js';

const READING: DriverReading = {
  layers: ['beside', 'string'],
  variables: {},
  withoutHost: 'localhost',
  strings: 'lenient',
};

/** `Config`'s own parameters about TLS; it refuses all others. */
const OWN: ReadonlySet<string> = new Set(['sslmode', 'sslnegotiation', 'channel_binding']);

/** Crates that bring a connector, which verifies chain and name unless told not to. */
const CONNECTORS = [
  'postgres-native-tls',
  'tokio-postgres-rustls',
  'postgres-openssl',
  'tokio-postgres-rustls-improved',
];
const CONNECTOR_TRAITS = ['tls', 'native-tls', 'rustls', 'openssl'];

/**
 * The string says whether there is TLS and the connector in the code what is verified. Traits: `no-tls` for `NoTls`,
 * `native-tls`, `rustls` or `openssl` for a connector, and `danger-accept-invalid-certs` and
 * `danger-accept-invalid-hostnames` for one that was told to.
 */
export const tokioPostgres: Driver = {
  id: 'tokio-postgres',
  title: 'tokio-postgres',
  aliases: ['rust-postgres', 'deadpool-postgres', 'bb8-postgres', 'refinery', 'diesel-async', 'cornucopia'],
  source: 'sfackler/rust-postgres tokio-postgres/src/config.rs and connect_tls.rs',
  reading: READING,
  secure: {
    string: { sslmode: 'require' },
    words: '`sslmode=require` and a connector that verifies: it knows no `verify-full`',
  },
  policy(input, world) {
    const stranger = strangerIn(input, OWN);
    if (stranger) {
      const refuses = `unknown option \`${stranger.name}\``;
      return decidedBy(stranger.value, { refuses }, refuses);
    }
    const written = effectiveLookup(READING, input)('sslmode') ?? effectiveLookup(READING, input)('ssl_mode');
    // In code it is a variant of an enumeration.
    const mode =
      written && written.kind !== 'unknown'
        ? {
            ...written,
            value: /^SslMode::/u.test(written.value) ? written.value.slice(9).toLowerCase() : written.value,
          }
        : written;
    if (mode && mode.kind !== 'unknown' && mode.value === 'require') return requiredPolicy(mode, world);
    const without = world.traits?.has('no-tls') === true;
    const prefer = without ? NEVER : PREFERRED;
    return byMode(
      mode,
      { disable: NEVER, prefer },
      {
        fallback: prefer,
        why: without
          ? 'it connects with `NoTls`'
          : 'no `sslmode` is set, and tokio-postgres then prefers TLS and does without',
        refuse: () => 'invalid value for option `sslmode`',
      },
    );
  },
  ignored: (input) => unheeded(input, [noPgsslmode('`sslmode` in the string is what it reads')]),
};

function requiredPolicy(mode: Resolved<string>, { traits, packages }: DriverWorld): Resolved<PolicyOrRefusal> {
  const has = (trait: string) => traits?.has(trait) === true;
  const answer = (outcome: PolicyOrRefusal) => decidedBy(mode, outcome, 'the connector says so');
  if (has('no-tls')) return answer({ refuses: 'the server must use TLS, and `NoTls` has none' });
  if (has('danger-accept-invalid-certs')) return answer(required('nothing'));
  if (has('danger-accept-invalid-hostnames')) return answer(required('chain'));
  const connector = CONNECTOR_TRAITS.some(has) || CONNECTORS.some((name) => packages?.has(name));
  const policy: Policy = required('chain-and-name');
  return connector
    ? answer(policy)
    : unknown(
        'what is verified is up to the connector in the code, which is not in sight',
        mode.kind === 'set' ? mode.at : undefined,
      );
}
