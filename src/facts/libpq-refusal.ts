import { isSslmode } from './libpq.js';
import type { OptionLookup } from './policy.js';
import type { Major } from './versions.js';

const TLS_VERSIONS = ['tlsv1', 'tlsv1.1', 'tlsv1.2', 'tlsv1.3'];
const TARGETS = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'];
const METHODS = ['password', 'md5', 'gss', 'sspi', 'scram-sha-256', 'none', 'oauth'];

const oneOf = (...values: readonly string[]) => new Set(values);
/** Keywords whose value must be one of a few words, compared exactly. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  sslnegotiation: oneOf('postgres', 'direct'),
  sslcertmode: oneOf('disable', 'allow', 'require'),
  channel_binding: oneOf('disable', 'prefer', 'require'),
  gssencmode: oneOf('disable', 'prefer', 'require'),
  load_balance_hosts: oneOf('disable', 'random'),
};

/** `parse_int_param`: what `strtol` reads, with blanks around it. */
const isInteger = (text: string) =>
  /^[ \t\n\v\f\r]*[+-]?\d+[ \t\n\v\f\r]*$/u.test(text) && Math.abs(Number(text)) < 2 ** 31;

function refusedPort(value: string): string | undefined {
  for (const port of value.split(',')) {
    if (port === '') continue;
    if (!isInteger(port)) return `invalid integer value "${port}" for connection option "port"`;
    if (Number(port) < 1 || Number(port) > 65535) return `invalid port number: "${port}"`;
  }
  return undefined;
}

function refusedAuth(value: string, version: Major): string | undefined {
  if (value === '') return undefined;
  const seen = new Set<string>();
  const methods = value.split(',');
  const negated = methods[0]!.startsWith('!');
  for (const method of methods) {
    const negative = method.startsWith('!');
    if (negative && !negated)
      return `negative require_auth method "${method}" cannot be mixed with non-negative methods`;
    if (!negative && negated) return `require_auth method "${method}" cannot be mixed with negative methods`;
    const name = negative ? method.slice(1) : method;
    if (!METHODS.includes(name) || (name === 'oauth' && version < 18)) return `invalid require_auth value: "${name}"`;
    if (seen.has(name)) return `require_auth method "${method}" is specified more than once`;
    seen.add(name);
  }
  return undefined;
}

/**
 * What libpq of this major says at connect about one value, in its own words; undefined for a value it takes.
 * Nothing of this is said by `PQconninfoParse`. Mirrors `pqConnectOptions2` and, for ports, `PQconnectPoll`.
 */
export function libpqRefusal(keyword: string, value: string, version: Major): string | undefined {
  const words = WORDS[keyword];
  if (words) return words.has(value) ? undefined : `invalid ${keyword} value: "${value}"`;
  switch (keyword) {
    case 'sslmode':
      return isSslmode(value) ? undefined : `invalid sslmode value: "${value}"`;
    case 'ssl_min_protocol_version':
    case 'ssl_max_protocol_version': {
      if (value === '' || TLS_VERSIONS.includes(value.toLowerCase())) return undefined;
      return version >= 17 ? `invalid "${keyword}" value: "${value}"` : `invalid ${keyword} value: "${value}"`;
    }
    case 'target_session_attrs': {
      const known = TARGETS.includes(value) && (version >= 14 || TARGETS.indexOf(value) < 2);
      return known ? undefined : `invalid target_session_attrs value: "${value}"`;
    }
    case 'min_protocol_version':
    case 'max_protocol_version':
      return ['3.0', '3.2', 'latest'].includes(value) ? undefined : `invalid ${keyword} value: "${value}"`;
    case 'require_auth':
      return refusedAuth(value, version);
    case 'port':
      return refusedPort(value);
    default:
      return undefined;
  }
}

/** In the order in which libpq looks at them, so that of several faults the same one is named. */
const FIRST = ['require_auth', 'channel_binding', 'sslmode'];
const RANGE = ['ssl_min_protocol_version', 'ssl_max_protocol_version'];
const LAST = [
  'sslcertmode',
  'gssencmode',
  'target_session_attrs',
  'load_balance_hosts',
  'min_protocol_version',
  'max_protocol_version',
  'port',
];

/** A refusal and the option at fault. */
export interface ConnectRefusal {
  readonly keyword: string;
  readonly message: string;
}

/**
 * What libpq of this major says at connect about all options together, before anything goes over the network.
 * Options that are unknown are passed over: a refusal follows from the others alone.
 */
export function connectRefusal(options: OptionLookup, version: Major): ConnectRefusal | undefined {
  const text = (keyword: string): string | undefined => {
    const value = options(keyword);
    return value === undefined || value.kind === 'unknown' ? undefined : value.value;
  };
  const isUnknown = (keyword: string) => options(keyword)?.kind === 'unknown';
  const first = (keywords: readonly string[]): ConnectRefusal | undefined => {
    for (const keyword of keywords) {
      const value = text(keyword);
      const refusal = value === undefined ? undefined : libpqRefusal(keyword, value, version);
      if (refusal) return { keyword, message: refusal };
    }
    return undefined;
  };
  const count = (list: string) => list.split(',').length;
  const hosts = (text('host') ?? '') === '' ? undefined : count(text('host')!);
  const addresses = (text('hostaddr') ?? '') === '' ? undefined : count(text('hostaddr')!);
  if (hosts !== undefined && addresses !== undefined && hosts !== addresses) {
    return { keyword: 'hostaddr', message: `could not match ${hosts} host names to ${addresses} hostaddr values` };
  }
  const ports = (text('port') ?? '') === '' ? 1 : count(text('port')!);
  const places = addresses ?? hosts ?? (isUnknown('host') || isUnknown('hostaddr') ? ports : 1);
  if (ports !== 1 && ports !== places) {
    return { keyword: 'port', message: `could not match ${ports} port numbers to ${places} hosts` };
  }

  const refused = first(FIRST);
  if (refused) return refused;
  const system = version >= 16 && text('sslrootcert') === 'system';
  const sslmode = isUnknown('sslmode') ? undefined : (text('sslmode') ?? (system ? 'verify-full' : 'prefer'));
  const negotiation = version >= 17 ? first(['sslnegotiation']) : undefined;
  if (negotiation) return negotiation;
  if (text('sslnegotiation') === 'direct' && version >= 17 && ['disable', 'allow', 'prefer'].includes(sslmode ?? '')) {
    const message = `weak sslmode "${sslmode}" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")`;
    return { keyword: text('sslmode') === undefined ? 'sslnegotiation' : 'sslmode', message };
  }
  if (system && sslmode !== undefined && sslmode !== 'verify-full') {
    const message = `weak sslmode "${sslmode}" may not be used with sslrootcert=system (use "verify-full")`;
    return { keyword: 'sslmode', message };
  }
  return first(RANGE) ?? refusedRange(text) ?? first(LAST) ?? refusedWire(text);
}

/** `sslVerifyProtocolRange`: a maximum below the default minimum fails, too. */
function refusedRange(text: (keyword: string) => string | undefined): ConnectRefusal | undefined {
  const low = TLS_VERSIONS.indexOf((text('ssl_min_protocol_version') ?? 'TLSv1.2').toLowerCase());
  const high = TLS_VERSIONS.indexOf((text('ssl_max_protocol_version') ?? '').toLowerCase());
  if (low < 0 || high < 0 || high >= low) return undefined;
  return { keyword: 'ssl_max_protocol_version', message: 'invalid SSL protocol version range' };
}

function refusedWire(text: (keyword: string) => string | undefined): ConnectRefusal | undefined {
  const newest = (value: string | undefined) => (value === 'latest' ? '3.2' : value);
  const low = newest(text('min_protocol_version'));
  const high = newest(text('max_protocol_version')) ?? (low === '3.2' ? '3.2' : undefined);
  if (low === undefined || high === undefined || low <= high) return undefined;
  return { keyword: 'min_protocol_version', message: '"min_protocol_version" is greater than "max_protocol_version"' };
}
