import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Issued } from './certificates.js';
import { memoized, written } from './openssl.js';

/** What `openssl` would take a process each for: certificates by the hundred, encoded here. */
export interface Forged {
  /** Common names, in order; `O=nobody` without any. */
  readonly subject?: readonly string[];
  readonly issuer?: readonly string[];
  /** The names of the keys; made when they are first asked for, on P-256. */
  readonly key: string;
  readonly signedBy: string;
  readonly serial?: number;
  /** Days from now. */
  readonly from?: number;
  readonly until?: number;
  readonly dns?: readonly string[];
  readonly ip?: readonly Uint8Array[];
  readonly email?: boolean;
  readonly ca?: boolean;
  readonly pathLength?: number;
  /** Numbers of bits: 0 is `digitalSignature`, 5 `keyCertSign`, 6 `cRLSign`. */
  readonly keyUsage?: readonly number[];
  /** The last arcs of `1.3.6.1.5.5.7.3`: 1 is `serverAuth`, 2 `clientAuth`. */
  readonly usage?: readonly number[];
  /** The keys that the identifiers are of. */
  readonly subjectKeyId?: string;
  readonly authorityKeyId?: string;
  readonly critical?: boolean;
  readonly version?: 1 | 3;
}

const DAY = 86_400_000;

const pairOf = memoized((_name: string) => generateKeyPairSync('ec', { namedCurve: 'P-256' }));

/** One value of DER. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...content: readonly Uint8Array[]) => der(0x30, ...content);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const integer = (value: number) =>
  der(0x02, Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff].slice(value < 128 ? 2 : 0)));
const boolean = (value: boolean) => der(0x01, Buffer.from([value ? 0xff : 0]));
const bits = (...numbers: readonly number[]) => {
  const value = numbers.reduce((all, bit) => all | (0x80 >> bit), 0);
  const unused = numbers.length === 0 ? 0 : 7 - Math.max(...numbers);
  return der(0x03, Buffer.from([unused, value]));
};
const time = (days: number) => {
  const text = new Date(Date.now() + days * DAY).toISOString().replaceAll(/[-:T]/gu, '').slice(0, 14);
  return der(0x18, Buffer.from(`${text}Z`));
};

const name = (commonNames: readonly string[]) => {
  const parts = commonNames.map((text) => sequence(oid('550403'), der(0x0c, Buffer.from(text))));
  const nobody = sequence(oid('55040a'), der(0x0c, Buffer.from('nobody')));
  return sequence(...(parts.length === 0 ? [nobody] : parts).map((part) => der(0x31, part)));
};

const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
const idOf = (key: string) =>
  createHash('sha1')
    .update(spki(pairOf(key).publicKey))
    .digest();

const extension = (hex: string, critical: boolean, value: Uint8Array) =>
  sequence(oid(hex), ...(critical ? [boolean(true)] : []), der(0x04, value));

function extensionsOf(forged: Forged): readonly Buffer[] {
  const { dns = [], ip = [], email, ca, pathLength, keyUsage, usage, subjectKeyId, authorityKeyId, critical } = forged;
  const names = [
    ...dns.map((text) => der(0x82, Buffer.from(text))),
    ...ip.map((address) => der(0x87, address)),
    ...(email ? [der(0x81, Buffer.from('a@example.com'))] : []),
  ];
  const constraints = [boolean(true), ...(pathLength === undefined ? [] : [integer(pathLength)])];
  return [
    ...(names.length > 0 ? [extension('551d11', false, sequence(...names))] : []),
    ...(ca === undefined ? [] : [extension('551d13', true, sequence(...(ca ? constraints : [])))]),
    ...(keyUsage ? [extension('551d0f', true, bits(...keyUsage))] : []),
    ...(usage ? [extension('551d25', false, sequence(...usage.map((last) => oid(`2b0601050507030${last}`))))] : []),
    ...(subjectKeyId ? [extension('551d0e', false, der(0x04, idOf(subjectKeyId)))] : []),
    ...(authorityKeyId ? [extension('551d23', false, sequence(der(0x80, idOf(authorityKeyId))))] : []),
    ...(critical ? [extension('2a030405', true, der(0x05))] : []),
  ];
}

/** A certificate with its key, as `issue` makes them. */
export const forge = memoized((forged: Forged): Issued => {
  const { subject = [], issuer = subject, key, signedBy, serial = 1, from = -1, until = 90, version = 3 } = forged;
  const pair = pairOf(key);
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const extensions = version === 1 ? [] : extensionsOf(forged);
  const body = sequence(
    ...(version === 1 ? [] : [der(0xa0, integer(2))]),
    integer(serial),
    algorithm,
    name(issuer),
    sequence(time(from), time(until)),
    name(subject),
    spki(pair.publicKey),
    ...(extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))]),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, pairOf(signedBy).privateKey));
  const encoded = sequence(body, algorithm, signature).toString('base64').replace(/.{64}/gu, '$&\n').trimEnd();
  const pem = `-----BEGIN CERTIFICATE-----\n${encoded}\n-----END CERTIFICATE-----\n`;
  const keyPem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const title = subject[0] ?? 'nobody';
  return {
    name: title,
    certificate: written(title, '.crt', pem, 0o644),
    key: written(title, '.key', keyPem),
    pem,
    keyPem,
    serial: serial.toString(16).toUpperCase().padStart(2, '0'),
  };
});
