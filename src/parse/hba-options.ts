import { type HbaMethod, hbaOption } from '../facts/hba.js';
import type { Major } from '../facts/versions.js';
import { splitGucList } from './hba-guc-list.js';
import { parseLdapUrl } from './hba-ldap-url.js';
import type { HbaOption, RecordType } from './hba-tree.js';

/** Why a line is refused, in PostgreSQL's words. */
export interface HbaFault {
  readonly error: string;
  /** What the view shows where it differs from the log; null where it shows nothing. */
  readonly shown?: string | null;
}

/** What an option is judged by. */
export interface OptionWorld {
  readonly version: Major;
  readonly type: RecordType;
  readonly method: HbaMethod;
}

/** `parse_hba_auth_opt`: one option by itself. */
export function optionFault({ name, value }: HbaOption, world: OptionWorld): HbaFault | undefined {
  const { version, type, method } = world;
  // 19 hands `validator.NAME` to the validator's library, which nobody can ask here.
  if (version >= 19 && method === 'oauth' && /^validator\../u.test(name)) return undefined;
  const fact = hbaOption(name, version);
  if (!fact) return { error: `unrecognized authentication option name: "${name}"` };
  if (fact.methods && !fact.methods.includes(method))
    return { error: `authentication option "${name}" is only valid for authentication methods ${fact.listed}` };
  if (fact.hostssl && type !== 'hostssl') return { error: `${name} can only be configured for "hostssl" rows` };
  switch (name) {
    case 'clientcert':
      return version === 13 ? clientcert13(value, method) : clientcert(value, method);
    case 'clientname':
      return value === 'CN' || value === 'DN' ? undefined : silent(`invalid value for clientname: "${value}"`);
    case 'ldapurl':
      return ldapUrl(value);
    case 'ldapport':
      return atoi(value) === 0 ? { error: `invalid LDAP port number: "${value}"` } : undefined;
    case 'radiusservers':
      return splitGucList(value) ? undefined : silent(`could not parse RADIUS server list "${value}"`);
    case 'radiussecrets':
      return splitGucList(value) ? undefined : silent(`could not parse RADIUS secret list "${value}"`);
    case 'radiusidentifiers':
      return splitGucList(value) ? undefined : silent(`could not parse RADIUS identifiers list "${value}"`);
    case 'radiusports':
      return radiusPorts(value);
    default:
      return undefined;
  }
}

/** A fault PostgreSQL logs but does not put into the view. */
const silent = (error: string): HbaFault => ({ error, shown: null });

function clientcert(value: string, method: HbaMethod): HbaFault | undefined {
  if (value === 'verify-full' || (value === 'verify-ca' && method !== 'cert')) return undefined;
  if (value !== 'verify-ca') return silent(`invalid value for clientcert: "${value}"`);
  return {
    error: 'clientcert only accepts "verify-full" when using "cert" authentication',
    shown: 'clientcert can only be set to "verify-full" when using "cert" authentication',
  };
}

function clientcert13(value: string, method: HbaMethod): HbaFault | undefined {
  if (value === '1' || value === 'verify-ca' || value === 'verify-full') return undefined;
  if (value !== '0' && value !== 'no-verify') return silent(`invalid value for clientcert: "${value}"`);
  if (method !== 'cert') return undefined;
  return { error: 'clientcert cannot be set to "no-verify" when using "cert" authentication' };
}

function ldapUrl(value: string): HbaFault | undefined {
  const url = parseLdapUrl(value);
  if ('fault' in url) return { error: `could not parse LDAP URL "${value}": ${url.fault}` };
  return url.scheme === 'ldapi' ? { error: 'unsupported LDAP URL scheme: ldapi' } : undefined;
}

function radiusPorts(value: string): HbaFault | undefined {
  const ports = splitGucList(value);
  const shown = `invalid RADIUS port number: "${value}"`;
  if (!ports) return { error: `could not parse RADIUS port list "${value}"`, shown };
  return ports.some((port) => atoi(port) === 0) ? silent(shown) : undefined;
}

/** C's `atoi`: what follows the number is ignored, and what does not fit wraps around. */
export function atoi(text: string): number {
  const number = /^[ \t\n\v\f\r]*([+-]?[0-9]{1,20})/u.exec(text)?.[1];
  if (number === undefined) return 0;
  const long = BigInt(number.replace('+', ''));
  return Number(BigInt.asIntN(32, long > LONG_MAX ? LONG_MAX : long < -LONG_MAX - 1n ? -LONG_MAX - 1n : long));
}

const LONG_MAX = 2n ** 63n - 1n;

/**
 * What the options of a line come to, by name: the last of two wins, and an `ldapurl` is taken apart.
 * `ldapscope` is there for `ldap` only, as every option but the URL itself sets it back to the subtree.
 */
export function optionValues(options: readonly HbaOption[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of options) {
    values.set('ldapscope', '2');
    values.set(name, value);
    const url = name === 'ldapurl' ? parseLdapUrl(value) : undefined;
    if (!url || 'fault' in url) continue;
    values.set('ldapscheme', url.scheme);
    values.set('ldapport', String(url.port));
    values.set('ldapscope', String(url.scope));
    if (url.host !== '') values.set('ldapserver', url.host);
    if (url.dn !== undefined) values.set('ldapbasedn', url.dn);
    if (url.attribute !== undefined) values.set('ldapsearchattribute', url.attribute);
    if (url.filter !== undefined) values.set('ldapsearchfilter', url.filter);
  }
  return values;
}
