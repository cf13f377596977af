import { describe, expect, it } from 'vitest';
import { linkServer } from '../../src/engine/link-server.js';
import { appendedFault, appendedRecords, defaultHostAuthMethod } from '../../src/semantics/host-auth-method.js';
import type { Container, PublishedPort } from '../../src/semantics/project.js';
import { exposedPorts } from '../../src/semantics/published-port.js';
import { memoryFiles } from '../../src/text/files.js';
import { byDefault } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';

const at = whole({ path: 'compose.yaml', text: 'services:\n' });

const server = (conf: string) => {
  const file = { path: 'postgresql.conf', text: conf };
  const version = byDefault(17 as const, 'as the test says');
  return linkServer({ name: 'db', at, conf: file, version, files: memoryFiles([file]), environment: 'unknown' }).server;
};

describe('appendedRecords', () => {
  const table: readonly [method: string, expected: readonly string[]][] = [
    ['trust', ['host all all all trust: no-authentication']],
    ['md5', ['host all all all md5: weak']],
    ['password', ['host all all all password: weak']],
    ['ident', ['host all all all ident: weak']],
    ['scram-sha-256', ['host all all all scram-sha-256: fine']],
    ['reject', ['host all all all reject: fine']],
    ['trust # for now', ['host all all all trust: no-authentication']],
    [
      'scram-sha-256\nhost replication all 0.0.0.0/0 md5',
      ['host all all all scram-sha-256: fine', 'host replication all 0.0.0.0/0 md5: weak, injected'],
    ],
    [
      'reject\nhostssl all all all trust clientcert=verify-full\nhostssl all all all password',
      [
        'host all all all reject: fine',
        'hostssl all all all trust clientcert=verify-full: fine, injected',
        'hostssl all all all password: fine, injected',
      ],
    ],
    ['nonsense', []],
    ['', []],
  ];
  for (const [method, expected] of table)
    it(JSON.stringify(method), () =>
      expect(
        appendedRecords(method, server('')).map(
          (one) => `${one.line}: ${appendedFault(one) ?? 'fine'}${one.injected ? ', injected' : ''}`,
        ),
      ).toEqual(expected),
    );

  it('takes the method from password_encryption when the variable is not set', () => {
    expect(defaultHostAuthMethod(server(''))).toBe('scram-sha-256');
    expect(defaultHostAuthMethod(server('password_encryption = MD5\n'))).toBe('md5');
  });
});

describe('exposedPorts', () => {
  const table: readonly [address: string | undefined, exposed: boolean][] = [
    [undefined, true],
    ['0.0.0.0', true],
    ['::', true],
    ['[::]', true],
    ['192.168.1.5', true],
    ['db.example.com', true],
    ['127.0.0.1', false],
    ['127.8.8.8', false],
    ['::1', false],
    ['[::1]', false],
    ['localhost', false],
  ];
  for (const [address, exposed] of table)
    it(`${address ?? 'every address'}: ${exposed ? 'other machines' : 'this one'}`, () => {
      const port: PublishedPort = { at, published: '5432', target: '5432', ...(address !== undefined && { address }) };
      const container: Container = { service: 'db', image: 'postgres', at, published: [port] };
      expect(exposedPorts(container)).toEqual(exposed ? [port] : []);
    });
});
