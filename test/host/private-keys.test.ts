import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPrivateKeys, holdsPrivateKey, restorePrivateKeys } from '../../src/host/private-keys.js';

const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7';

describe('blankPrivateKeys', () => {
  it('overwrites every kind of private key and nothing else', () => {
    for (const label of [
      'PRIVATE KEY',
      'RSA PRIVATE KEY',
      'EC PRIVATE KEY',
      'ENCRYPTED PRIVATE KEY',
      'OPENSSH PRIVATE KEY',
    ]) {
      const text = `before ${body}\n-----BEGIN ${label}-----\r\n${body}\r\nab==\r\n-----END ${label}-----\r\n-----BEGIN CERTIFICATE-----\n${body}\n`;
      const blanked = blankPrivateKeys(text);
      expect(blanked).toBe(text.replace(`\r\n${body}\r\nab==\r\n`, `\r\n${'x'.repeat(body.length)}\r\nxxxx\r\n`));
      expect(holdsPrivateKey(text)).toBe(true);
    }
  });

  it('keeps what tells an encrypted key', () => {
    const text = `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0123456789ABCDEF\n\n${body}\n-----END RSA PRIVATE KEY-----\n`;
    const blanked = blankPrivateKeys(text);
    expect(blanked).toContain('\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,xxxxxxxxxxxxxxxx\n');
    expect(blanked).not.toContain(body);
  });

  it('reaches into a variable on one line, and to the end without a footer', () => {
    const line = `KEY="-----BEGIN PRIVATE KEY-----\\n${body}\\n-----END PRIVATE KEY-----\\n"\nB=1`;
    expect(blankPrivateKeys(line)).toBe(line.replace(body, 'x'.repeat(body.length)));
    expect(blankPrivateKeys(`-----BEGIN PRIVATE KEY-----\n${body}`)).not.toContain(body);
  });

  it('keeps every length and line, and is quick on hostile text', () => {
    const piece = fc.constantFrom(
      '-----BEGIN RSA PRIVATE KEY-----',
      '-----END RSA PRIVATE KEY-----',
      'Abc=',
      '\n',
      '\r',
      '-----',
      '\\n',
      '"',
      'Proc-Type: 4,ENCRYPTED',
      '💥',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const blanked = blankPrivateKeys(text);
        expect(blanked.length).toBe(text.length);
        expect(blanked.replaceAll(/[^\n\r]/g, '')).toBe(text.replaceAll(/[^\n\r]/g, ''));
        expect(blankPrivateKeys(blanked)).toBe(blanked);
      }),
    );
    blankPrivateKeys('-----BEGIN PRIVATE KEY-----'.repeat(100_000));
    blankPrivateKeys(`PRIVATE KEY-----${'-----BEGIN '.repeat(300_000)}`);
  });
});

describe('restorePrivateKeys', () => {
  const key = (of: string) => `K="-----BEGIN PRIVATE KEY-----\\n${of}\\n-----END PRIVATE KEY-----"\n`;
  const original = `A=1\n${key(body)}B=2\n${key(body.toLowerCase())}`;

  it('puts every key back into a text that was edited around them', () => {
    const edited = blankPrivateKeys(original).replace('A=1', 'A=one').replace('B=2', 'B=two');
    expect(restorePrivateKeys(edited, original)).toBe(original.replace('A=1', 'A=one').replace('B=2', 'B=two'));
    expect(restorePrivateKeys('A=1\n', 'A=2\n')).toBe('A=1\n');
  });

  it('gives up where they are not the same keys any more', () => {
    expect(restorePrivateKeys(blankPrivateKeys(original), key(body))).toBe(undefined);
    expect(restorePrivateKeys(blankPrivateKeys(key(body)), key('short'))).toBe(undefined);
  });
});
