import { byMode, MODES, switchOf } from '../outcome.js';
import { type Driver, type DriverInput, type DriverReading, NEVER, required } from '../policy.js';
import { effectiveLookup } from '../precedence.js';
import { noPgsslmode, unheeded } from '../unheeded.js';

const READING: DriverReading = {
  layers: ['string', 'beside'],
  variables: {},
  withoutHost: 'localhost',
  strings: 'lenient',
};

/** Names of code (`trustAll`) and of Quarkus' configuration (`trust-all`). */
const optionOf = (input: DriverInput, pattern: RegExp) =>
  input.all('beside').findLast(({ name }) => pattern.test(name));
const UNSEEN = 'what is verified is up to trust options of the code';

/**
 * Vert.x, and Quarkus' reactive clients on it: no TLS unless asked to. What `require` verifies depends on trust options,
 * which no URL can set; without them the verifying modes refuse to connect.
 */
export const vertxPgClient: Driver = {
  id: 'vertx-pg-client',
  title: 'the Vert.x PostgreSQL client',
  aliases: ['vertx', 'io.vertx:vertx-pg-client', 'quarkus-reactive-pg-client', 'reactive-pg-client'],
  source: 'eclipse-vertx/vertx-sql-client PgConnectOptions and PgConnectionFactory',
  reading: READING,
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full` with trust options and `setHostnameVerificationAlgorithm("HTTPS")` in the code',
  },
  policy(input) {
    const options = effectiveLookup(READING, input);
    const written = options('sslmode') ?? options('sslMode') ?? optionOf(input, /^(?:postgresql\.)?ssl-mode$/u)?.value;
    const mode =
      written && written.kind !== 'unknown'
        ? {
            ...written,
            value: written.value
              .replace(/^SslMode\./u, '')
              .toLowerCase()
              .replaceAll('_', '-'),
          }
        : written;
    const trustsAll = switchOf(optionOf(input, /^trust-?all$/iu)) === true;
    const isTold = trustsAll || optionOf(input, /^(?:trustOptions|trust-certificate)/u) !== undefined;
    const require = required(trustsAll || !isTold ? 'nothing' : 'chain');
    return byMode(
      mode,
      { ...MODES, require: isTold ? require : { ...require, but: UNSEEN } },
      {
        fallback: NEVER,
        why: 'no `sslmode` is set, and Vert.x then uses no TLS',
        refuse: (word) => `Could not find an appropriate SSL mode for the value [${word}]`,
      },
    );
  },
  ignored: (input) => unheeded(input, [noPgsslmode('it is read by `PgConnectOptions.fromEnv()` alone')]),
};
