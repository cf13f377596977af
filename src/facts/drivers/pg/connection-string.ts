import { parse } from 'pg-connection-string';
import { byDefault, type Resolved, set, unknown } from '../../../text/resolved.js';
import { isAtLeast } from '../../driver-version.js';
import type { DriverInput, DriverWorld } from '../../policy.js';
import { OFF, ON, type Ssl, sslOfText, UNSET } from './ssl.js';
import { isPlannedParser } from './versions.js';

/** Parameters that make the package read a file while it parses. */
const FILES = ['sslcert', 'sslkey', 'sslrootcert'] as const;

/** Parameters about TLS, and the version of the package that came to heed them. Source: every version it is about. */
const SINCE: Readonly<Record<string, string>> = {
  ssl: '0.1.0',
  sslcert: '2.1.0',
  sslkey: '2.1.0',
  sslrootcert: '2.1.0',
  sslmode: '2.4.0',
  uselibpqcompat: '2.8.0',
  sslnegotiation: '2.14.0',
};

/** Does this version of the package look at a parameter about TLS? Names are compared exactly. */
export function parserHeeds(name: string, parser: string): boolean {
  const since = Object.hasOwn(SINCE, name) ? SINCE[name] : undefined;
  return since !== undefined && isAtLeast(parser, since);
}

/**
 * What `pg-connection-string` of a version makes of the parameters of a URL. The package itself is asked, about those
 * parameters that the version heeds.
 */
export function sslOfString(
  input: DriverInput,
  parser: string,
  pg: string | undefined,
  exists: DriverWorld['exists'] = () => 'unknown',
): Resolved<Ssl> {
  const values = new Map<string, string>();
  let first: Resolved<string> | undefined;
  for (const name of Object.keys(SINCE)) {
    const value = parserHeeds(name, parser) ? input.get('string', name)?.value : undefined;
    if (value?.kind === 'unknown') return value;
    if (value === undefined) continue;
    // The mode is what people look for.
    if (first === undefined || (name === 'sslmode' && value.value !== '')) first = value;
    values.set(name, value.value);
  }
  if (isPlannedParser(parser)) return placed(first, planned(values, pg));
  if (!isAtLeast(parser, '2.1.0')) {
    // Several values are a list to it, and no word it knows. Run with 0.1.3.
    const repeated = input.all('string').filter(({ name }) => name === 'ssl').length > 1;
    const unread = repeated && !isAtLeast(parser, '2.0.0');
    return placed(first, ofOldest(unread ? undefined : values.get('ssl'), parser, pg));
  }
  const missing = FILES.map((name) => values.get(name)).find((path) => path && exists(path) === false);
  if (missing !== undefined) {
    return placed(first, { kind: 'refused', refuses: `no file \`${missing}\`, which node-postgres reads at once` });
  }
  return placed(first, ofValues(values, pg));
}

const placed = (first: Resolved<string> | undefined, ssl: Resolved<Ssl> | Ssl): Resolved<Ssl> => {
  if (ssl.kind === 'unknown' || ssl.kind === 'set' || ssl.kind === 'default') return ssl;
  return first?.kind === 'set' ? set(ssl, first.at) : byDefault(ssl, 'the URL says so');
};

/** Until 2.1 it knew two words, and handed on every other as it stood, or not at all. */
function ofOldest(ssl: string | undefined, parser: string, pg: string | undefined): Ssl {
  if (ssl === 'true' || ssl === '1') return ON;
  return ssl === undefined || !isAtLeast(parser, '2.0.0') ? UNSET : sslOfText(ssl, `ssl=${ssl}`, pg);
}

/** What is announced is how modes change that `uselibpqcompat` changes today; of others nothing is known. */
function planned(values: ReadonlyMap<string, string>, pg: string | undefined): Resolved<Ssl> | Ssl {
  const mode = values.get('sslmode');
  if (values.size === 0) return UNSET;
  const announced = [
    'disable',
    'prefer',
    'require',
    'verify-full',
    ...(values.get('sslrootcert') ? ['verify-ca'] : []),
  ];
  if (mode !== undefined && announced.includes(mode)) {
    return ofValues(new Map([...values, ['uselibpqcompat', 'true']]), pg);
  }
  return unknown('what the next major version of node-postgres makes of it is not settled');
}

interface Tls {
  readonly rejectUnauthorized?: boolean;
  readonly checkServerIdentity?: unknown;
}

/** It is given a URL without the parameters that name files, and without modes that only make it warn. */
function ofValues(values: ReadonlyMap<string, string>, pg: string | undefined): Ssl {
  const files = FILES.filter((name) => (values.get(name) ?? '') !== '');
  const compat = values.get('uselibpqcompat') === 'true';
  const mode = values.get('sslmode');
  if (values.get('sslrootcert') === 'system') {
    return { kind: 'refused', refuses: 'no file `system`: node-postgres reads `sslrootcert` as a path' };
  }
  if (compat && values.get('sslrootcert') && (mode === 'require' || mode === 'verify-ca')) {
    return { kind: 'on', anyName: true };
  }
  const query = new URLSearchParams();
  for (const [name, value] of values) {
    if (FILES.some((file) => file === name)) continue;
    const warns = name === 'sslmode' && !compat && ['prefer', 'require', 'verify-ca'].includes(value);
    query.set(name, warns ? 'verify-full' : value);
  }
  // A file by itself switches TLS on as a mode does.
  if (files.length > 0 && !mode) query.set('sslmode', 'verify-full');
  let ssl: unknown;
  try {
    ssl = parse(`postgres://host/?${query.toString()}`).ssl;
  } catch (error) {
    return { kind: 'refused', refuses: error instanceof Error ? error.message.split('. ')[0]! : String(error) };
  }
  if (ssl === undefined) return UNSET;
  if (ssl === false) return OFF;
  if (ssl === true) return ON;
  if (typeof ssl !== 'object' || ssl === null) return sslOfText(String(ssl), `ssl=${values.get('ssl')}`, pg);
  const tls = ssl as Tls;
  return {
    kind: 'on',
    ...(tls.rejectUnauthorized === false && { rejects: 'false' as const }),
    ...(tls.checkServerIdentity !== undefined && { anyName: true as const }),
  };
}
