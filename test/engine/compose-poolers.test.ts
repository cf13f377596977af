import { describe, expect, it } from 'vitest';
import { composePooler } from '../../src/engine/compose-poolers.js';
import { parseCompose } from '../../src/parse/compose.js';
import { memoryFiles } from '../../src/text/files.js';
import { known } from '../../src/text/resolved.js';

const pooler = (lines: string) => {
  const file = { path: 'compose.yaml', text: `services:\n  pool:\n${lines.replace(/^/gmu, '    ')}\n` };
  const { tree } = parseCompose(file, { files: memoryFiles([file]) });
  return composePooler(tree.services[0]!);
};

const EDOBURU = 'image: edoburu/pgbouncer:v1.23.1-p2\n';

describe('poolers of compose files', () => {
  it.each([
    ['ports: ["6432:5432"]', 'remote'],
    ['ports: ["127.0.0.1:6432:5432"]', 'service'],
    ['expose: ["5432"]', 'service'],
  ])('%s reaches %s', (ports, reach) => {
    expect(pooler(`${EDOBURU}${ports}\nenvironment:\n  DB_HOST: db`)?.listener.reach).toBe(reach);
  });

  it('reads the settings by the names of the image', () => {
    const found = pooler(
      `${EDOBURU}environment:\n  DB_HOST: db.example.com\n  SERVER_TLS_SSLMODE: require\n  CLIENT_TLS_SSLMODE: require`,
    );
    expect(known(found?.version)).toBe('1.23.1');
    expect(known(found?.listener.tls)).toBe('required');
    expect(found?.upstreams[0]?.options?.map(({ name, value }) => [name, known(value)])).toEqual([
      ['host', 'db.example.com'],
      ['server_tls_sslmode', 'require'],
    ]);
  });

  it('leaves open what an image sets by itself', () => {
    const found = pooler('image: bitnami/pgbouncer:latest\nenvironment:\n  POSTGRESQL_HOST: db.example.com');
    expect(found?.upstreams[0]?.options?.find(({ name }) => name === 'server_tls_sslmode')?.value.kind).toBe('unknown');
  });

  it.each([
    ['another image', 'image: postgres:17\nenvironment:\n  DB_HOST: db'],
    [
      'a file of its own',
      `${EDOBURU}environment:\n  DB_HOST: db\nvolumes: ["./pgbouncer.ini:/etc/pgbouncer/pgbouncer.ini"]`,
    ],
    ['nowhere to go', EDOBURU],
  ])('none with %s', (_, lines) => {
    expect(pooler(lines)).toBeUndefined();
  });
});
