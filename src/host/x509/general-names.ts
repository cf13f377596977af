import type { NameSubtree } from '../../semantics/certificates/material.js';
import { printedAddress } from './addresses.js';
import type { Der } from './der.js';
import { nameOf } from './names.js';

/** One name of `GeneralName`: what kind, and its value; an address keeps its bytes. */
type GeneralName = NameSubtree;

/** `GeneralName` by its context tag (RFC 5280 §4.2.1.6). */
export function generalName({ tag, content, children }: Der): GeneralName {
  switch (tag) {
    case 0x81:
      return { kind: 'email', value: latin1(content) };
    case 0x82:
      return { kind: 'dns', value: utf8(content) ?? latin1(content) };
    case 0xa4:
      return directory(children[0]);
    case 0x86:
      return { kind: 'uri', value: latin1(content) };
    case 0x87:
      return addressName(content);
    default:
      return { kind: 'other', value: '' };
  }
}

function directory(name: Der | undefined): GeneralName {
  const { text, id } = name ? nameOf(name) : { text: '', id: '' };
  return { kind: 'directory', value: text, id };
}

/** Of a certificate an address, of a constraint an address with its mask; anything else is none. */
function addressName(bytes: Uint8Array): GeneralName {
  const half = bytes.length / 2;
  if (bytes.length === 4 || bytes.length === 16) return { kind: 'ip', value: printedAddress(bytes) };
  if (bytes.length === 8 || bytes.length === 32)
    return { kind: 'ip', value: `${printedAddress(bytes.subarray(0, half))}/${printedAddress(bytes.subarray(half))}` };
  return { kind: 'other', value: '' };
}

/** Not what the standard allows; libpq compares the bytes with those of a host, which are UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
