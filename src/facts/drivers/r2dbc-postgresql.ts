import { unknown } from '../../text/resolved.js';
import { byMode, MODES } from '../outcome.js';
import { type Driver, type DriverReading, NEVER, type OptionLookup } from '../policy.js';
import { effectiveLookup } from '../precedence.js';
import { noPgsslmode, unheeded } from '../unheeded.js';
import { fileNamed, files, firstOf } from './file-options.js';

const READING: DriverReading = {
  layers: ['string', 'beside'],
  variables: {},
  withoutHost: 'localhost',
  strings: 'lenient',
};

/** `sslMode` counts more than `ssl`, which stands for `verify-full`. */
function modeOf(options: OptionLookup) {
  const mode = options('sslMode') ?? options('sslmode');
  if (mode) {
    return mode.kind === 'unknown' ? mode : { ...mode, value: mode.value.toLowerCase().replaceAll('_', '-') };
  }
  const ssl = options('ssl');
  if (ssl === undefined || ssl.kind === 'unknown') return ssl;
  return ssl.value.toLowerCase() === 'true' ? { ...ssl, value: 'verify-full' } : undefined;
}

/** Reactive, and nothing of pgjdbc: no TLS unless asked to, and Java's own roots where none are named. */
export const r2dbcPostgresql: Driver = {
  id: 'r2dbc-postgresql',
  title: 'r2dbc-postgresql',
  aliases: ['r2dbc', 'org.postgresql:r2dbc-postgresql', 'io.r2dbc:r2dbc-postgresql', 'spring-r2dbc'],
  source: 'pgjdbc/r2dbc-postgresql PostgresqlConnectionFactoryProvider and SSLMode, June 2026',
  reading: READING,
  secure: {
    string: { sslMode: 'verify-full' },
    words: '`sslMode=verify-full`, with `sslRootCert` for a private CA',
  },
  policy(input) {
    const mode = modeOf(effectiveLookup(READING, input));
    if (mode && mode.kind !== 'unknown' && mode.value === 'tunnel') {
      return unknown('`tunnel` leaves TLS to what it tunnels through', mode.kind === 'set' ? mode.at : undefined);
    }
    return byMode(mode, MODES, {
      fallback: NEVER,
      why: 'neither `sslMode` nor `ssl` is set, and r2dbc-postgresql then uses no TLS',
      refuse: (word) => `Invalid ssl mode value: ${word}`,
    });
  },
  files(input) {
    const options = effectiveLookup(READING, input);
    return files({
      root: fileNamed(firstOf(options, 'sslRootCert', 'sslrootcert')) ?? { kind: 'system' },
      certificate: fileNamed(firstOf(options, 'sslCert', 'sslcert')),
      key: fileNamed(firstOf(options, 'sslKey', 'sslkey')),
    });
  },
  ignored: (input) => unheeded(input, [noPgsslmode('`sslMode` in the URL is what it reads')]),
};
