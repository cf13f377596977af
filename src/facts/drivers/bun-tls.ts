import { byDefault, type Resolved, set } from '../../text/resolved.js';
import type { DriverInput, Written } from '../policy.js';

/** `tls` of the options, or `ssl` where that counts as false. */
type BunTls = 'off' | 'on' | 'verified' | 'unverified';

export function tlsOfBun(input: DriverInput): Resolved<BunTls> | undefined {
  const first = atPath(input, 'tls');
  if (first && (first.kind === 'unknown' || first.value !== 'off')) return first;
  return atPath(input, 'ssl') ?? first;
}

function atPath(input: DriverInput, path: string): Resolved<BunTls> | undefined {
  const own = input.get('beside', path);
  const inside = input.all('beside').find(({ name }) => name.startsWith(`${path}.`));
  if (!own && !inside) return undefined;
  const rejects = input.get('beside', `${path}.rejectUnauthorized`);
  const ca = input.get('beside', `${path}.ca`);
  if (rejects && isLiteral(rejects, 'false')) return at(rejects, 'unverified');
  const hidden = [rejects, own].find((setting) => setting?.value.kind === 'unknown');
  if (hidden?.value.kind === 'unknown') return hidden.value;
  if (own && own.type !== 'object') return at(own, isFalsy(own) ? 'off' : 'on');
  if (rejects && isLiteral(rejects, 'true')) return at(rejects, 'verified');
  return ca && !isFalsy(ca) ? at(ca, 'verified') : at(own ?? inside!, 'on');
}

function isLiteral({ type, value }: Written, literal: string): boolean {
  return type === 'boolean' && value.kind !== 'unknown' && value.value === literal;
}

function isFalsy({ type, value }: Written): boolean {
  if (value.kind === 'unknown') return false;
  switch (type) {
    case 'undefined':
    case 'null':
      return true;
    case 'boolean':
      return value.value === 'false';
    case 'number':
      return !Number(value.value);
    case 'string':
      return value.value === '';
    default:
      return false;
  }
}

const at = ({ value }: Written, tls: BunTls): Resolved<BunTls> =>
  value.kind === 'set' ? set(tls, value.at) : byDefault(tls, 'the options say so');
