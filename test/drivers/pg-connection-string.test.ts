import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodePostgres } from '../../src/facts/drivers/node-postgres.js';
import { sslOfString } from '../../src/facts/drivers/pg/connection-string.js';
import { type Ssl, sslOfText } from '../../src/facts/drivers/pg/ssl.js';
import { gather } from '../../src/semantics/client-options.js';
import { readConnectionString } from '../../src/semantics/connection-string.js';
import { verbatim } from '../../src/text/passage.js';
import { whole } from '../../src/text/source.js';
import { HAS_SERVERS } from './bench.js';
import { DRIVERS_ROOT } from './install.js';

const core = join(DRIVERS_ROOT, 'packages', 'core', 'package.json');
const require = createRequire(core);
const NAME = 'pg-connection-string';

/** Every version that is installed, by its number. */
const VERSIONS = Object.keys((require(core) as { dependencies: Record<string, string> }).dependencies)
  .filter((name) => name.startsWith(`${NAME}-`))
  .map((name) => name.slice(NAME.length + 1));

// A file that is there.
const FILE = core;
const VALUES: Readonly<Record<string, readonly string[]>> = {
  sslmode: [
    'disable',
    'allow',
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
    'no-verify',
    '',
    'Require',
    'x',
    're%71uire',
  ],
  ssl: ['true', 'false', '1', '0', '', 'require', 'no-verify', 'TRUE', 'prefer'],
  uselibpqcompat: ['true', 'false', '1', '', 'TRUE'],
  sslrootcert: [FILE, '', 'system'],
  sslcert: [FILE, ''],
  sslkey: [FILE, ''],
  sslnegotiation: ['direct', 'postgres', '', 'Direct'],
  SSLMODE: ['require'],
  sslMode: ['require'],
  application_name: ['x', 'a=b'],
  channel_binding: ['require'],
};

const parameter = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((name) => fc.constantFrom(...VALUES[name]!).map((value) => `${name}=${value}`));
const url = fc
  .tuple(
    fc.constantFrom('postgres://u:p@localhost:5432/db', 'postgresql://localhost/db', 'postgres://u@127.0.0.1/d?host=x'),
    fc.array(parameter, { maxLength: 4 }),
  )
  .map(([before, parameters]) => `${before}${before.includes('?') ? '&' : '?'}${parameters.join('&')}`);

/** `ssl` as the package hands it to `pg`, in our words. */
function theirs(version: string, text: string): unknown {
  const { parse } = require(`${NAME}-${version}`) as { parse(text: string): { ssl?: unknown } };
  let ssl: unknown;
  try {
    ({ ssl } = parse(text));
  } catch {
    return 'refused';
  }
  if (ssl === undefined) return 'unset';
  if (ssl === true) return inWords({ kind: 'on' });
  if (ssl === false || ssl === null) return 'off';
  if (typeof ssl !== 'object') return inWords(sslOfText(String(ssl), '', undefined));
  const tls = ssl as { rejectUnauthorized?: unknown; checkServerIdentity?: unknown };
  return inWords({
    kind: 'on',
    ...(tls.rejectUnauthorized === false && { rejects: 'false' }),
    ...(tls.checkServerIdentity !== undefined && { anyName: true }),
  });
}

const inWords = (ssl: Ssl): unknown =>
  ssl.kind === 'on' ? { kind: ssl.kind, rejects: ssl.rejects, anyName: ssl.anyName } : ssl.kind;

function ours(version: string, text: string): unknown {
  const { tree } = readConnectionString(verbatim(whole({ path: 'url', text })), nodePostgres);
  const { input } = gather(nodePostgres.reading, { conninfo: tree });
  const ssl = sslOfString(input, version, undefined);
  return ssl.kind === 'unknown' ? ssl.why : inWords(ssl.value);
}

describe.skipIf(!HAS_SERVERS).each(VERSIONS)('pg-connection-string %s', (version) => {
  it('makes of random URLs what we claim', () => {
    // It warns once about the next major version.
    process.removeAllListeners('warning');
    let decided = 0;
    fc.assert(
      fc.property(url, (text) => {
        const real = theirs(version, text);
        expect(ours(version, text)).toEqual(real);
        if (real !== 'unset') decided++;
      }),
      { numRuns: 400 },
    );
    expect(decided).toBeGreaterThan(5);
  });
});
