import { describe, expect, it } from 'vitest';
import { type Sought, unreadableFile } from '../../../src/semantics/certificates/unreadable-file.js';
import { authority, selfSigned } from '../../pki/certificates.js';
import { materialOf } from '../../pki/material-of.js';
import { certificateDer, request } from '../../pki/others.js';

const own = selfSigned('db', { names: 'DNS:db' });
const other = authority('other');

const fault = (content: string | Buffer, sought: Sought) =>
  unreadableFile(materialOf('server.crt', content), sought)?.fault;

describe('what OpenSSL does not load', () => {
  it.each<readonly [string, Sought, string | Buffer, RegExp | undefined]>([
    ['a certificate', 'certificate', own.pem, undefined],
    ['a chain', 'certificate', own.pem + other.pem, undefined],
    ['a certificate with its key', 'certificate', own.pem + own.keyPem, undefined],
    ['a key with its certificate', 'key', own.pem + own.keyPem, undefined],
    ['text around it', 'ca', `Bag Attributes\n${own.pem}`, undefined],
    ['a certificate in the file of lists', 'crl', own.pem, undefined],
    ['a chain that ends in the middle', 'certificate', own.pem + other.pem.slice(0, 300), /cut off/u],
    ['roots that end in the middle', 'ca', own.pem + other.pem.slice(0, 300), /cut off/u],
    ['a script', 'certificate', '#!/bin/sh\n', /starts like a shell script/u],
    ['nothing', 'ca', '', /is empty/u],
    ['a certificate for a key', 'key', own.pem, /holds `CERTIFICATE` and no private key/u],
    ['a key for a certificate', 'certificate', own.keyPem, /holds `PRIVATE KEY` and no certificate/u],
    ['a certificate for parameters', 'dhParameters', own.pem, /and no parameters of Diffie-Hellman/u],
  ])('%s as %s', (_, sought, content, expected) => {
    const found = fault(content, sought);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(expected);
  });

  it('DER', () => expect(fault(certificateDer(own).bytes, 'certificate')).toMatch(/binary form/u));
  it('a request', () =>
    expect(fault(request(own).bytes, 'certificate')).toMatch(/`CERTIFICATE REQUEST` and no certificate/u));
});
