import { mayBeHostName } from '../access/field-match.js';
import type { AddressWord } from '../address.js';
import type { AddressSlip } from './address-slip.js';

const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['all', 'all'],
  ['any', 'all'],
  ['samehost', 'samehost'],
  ['samenet', 'samenet'],
]);

/** `{{ x }}`, `${X}`, `%(x)s`, `<host>`, `@HOST@`: something else will stand there. */
const PLACEHOLDER = /[{}<>$]|%\(|^@.+@$/u;

/** What is odd about a word that PostgreSQL takes for a host name; it takes everything that is no address. */
export function nameSlip({ value, quoted }: AddressWord): AddressSlip | undefined {
  const name = value.toLowerCase();
  const keyword = KEYWORDS.get(name);
  if (keyword) return { kind: 'keyword', meant: keyword, quoted };
  if (PLACEHOLDER.test(value)) return undefined;
  const meant = wildcardMeant(name);
  if (meant) return { kind: 'no-host', meant };
  return isHostName(name) ? undefined : { kind: 'no-host' };
}

/** Names have a letter somewhere: `10.0.0.1-9` and `-` are none that anybody gives. */
const isHostName = (name: string): boolean => mayBeHostName(name) && /[a-z]/u.test(name);

/** What people mean by a wildcard, or by the beginning of an address as in hosts.allow. */
function wildcardMeant(name: string): string | undefined {
  if (name === '*') return 'all';
  const suffix = /^\*(\.[a-z0-9.-]+)$/u.exec(name)?.[1];
  if (suffix) return isHostName(suffix) ? suffix : undefined;
  const octets = /^(\d{1,3}(?:\.\d{1,3}){0,2})(?:(?:\.[*x]){1,3}|\.)$/u.exec(name)?.[1]?.split('.');
  if (!octets || octets.some((octet) => Number(octet) > 255)) return undefined;
  if (name.split('.').length > 4) return undefined;
  return `${[...octets.map(Number), 0, 0, 0].slice(0, 4).join('.')}/${octets.length * 8}`;
}
