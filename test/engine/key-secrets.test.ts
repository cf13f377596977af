import { describe, expect, it } from 'vitest';
import { keySecrets } from '../../src/engine/key-secrets.js';
import { redactorFor } from '../../src/engine/redact.js';
import type { SourceFile } from '../../src/text/source.js';

const shown = (text: string): readonly string[] => {
  const file: SourceFile = { path: 'server.key', text };
  const redactor = redactorFor(keySecrets(file));
  return text.split('\n').map((_, index) => redactor.line(file, index + 1).text);
};

describe('of a file that is used as a key nothing is shown', () => {
  it.each([
    ['a JWK', '{"kty":"RSA","d":"c2VjcmV0LW51bWJlcnM","p":"cHJpbWU"}\n'],
    ['a JWK over several lines', '{\n  "kty": "RSA",\n  "d": "c2VjcmV0"\n}\n'],
    ['DER that was cut', 'ab\u0002\u0003cd\n'],
    ['hexadecimal digits', '30 82 04 a4 02 01 00\n'],
    ['a PuTTY key', 'PuTTY-User-Key-File-3: ssh-rsa\nPrivate-Lines: 1\nAAAB\n'],
  ])('%s', (_, text) => {
    for (const line of shown(text)) expect(['****', '']).toContain(line);
  });

  it("but PEM's own lines", () =>
    expect(shown('issued by me\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n{"d":"x1"}')).toEqual([
      '****',
      '-----BEGIN CERTIFICATE-----',
      '****',
      '-----END CERTIFICATE-----',
      '****',
    ]));

  it('does not hide what its lines say elsewhere', () => {
    const file: SourceFile = { path: 'server.crt', text: '#!/bin/sh\nexit 0\n' };
    expect(redactorFor(keySecrets(file)).text('it starts with #!/bin/sh')).toBe('it starts with #!/bin/sh');
  });
});
