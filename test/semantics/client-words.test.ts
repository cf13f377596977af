import { describe, expect, it } from 'vitest';
import disable from '../../rules/client/sslmode-disable.js';
import invalid from '../../rules/client/sslmode-invalid.js';
import { exampleProject } from '../../src/engine/example-project.js';
import { connectionName, readerOf, readingNote, sureOfDriver } from '../../src/semantics/client-words.js';
import { runExample } from '../../src/testing/run-example.js';

const clientsOf = (env: string) => exampleProject([{ path: '.env', text: env }], { title: '', files: {} }).clients;

describe('connectionName', () => {
  it.each([
    ['DATABASE_URL=postgres://h.example.com/x', '`DATABASE_URL`'],
    ["PG_DSN='host=h.example.com'", '`PG_DSN`'],
    ['PGHOST=h.example.com', 'this connection'],
  ])('%s', (env, name) => expect(clientsOf(env).map(connectionName)).toEqual([name]));
});

const beside = (packages: object, env = 'A=postgres://h.example.com/x') =>
  exampleProject(
    [
      { path: '.env', text: env },
      { path: 'package.json', text: JSON.stringify({ dependencies: packages }) },
    ],
    { title: '', files: {} },
  ).clients;

describe('readers', () => {
  it('are named with their version', () => {
    expect(beside({ pg: '8.11.5' }).map(readerOf)).toEqual(['node-postgres 8.11.5']);
    expect(beside({ express: '4.0.0' }).map(readerOf)).toEqual(['libpq']);
  });

  it('are named where there are others', () => {
    expect(beside({ pg: '8.11.5' }).map(readingNote)).toEqual([
      { message: 'package.json depends on `pg`, so node-postgres reads it' },
    ]);
    expect(
      beside({ pg: '8.11.5', postgres: '3.4.9' }, 'A=postgres://h.example.com/x?sslmode=prefer').map(readingNote),
    ).toEqual([
      { message: 'package.json depends on `postgres`, so postgres.js reads it; node-postgres 8.11.5 reads it, too' },
    ]);
  });
});

describe('sureOfDriver', () => {
  it('is no less than certain where something names the driver', () => {
    expect(clientsOf('A=postgres://h.example.com/x').map(sureOfDriver)).toEqual([{ confidence: 'likely' }]);
    expect(clientsOf('A=postgresql+psycopg2://h.example.com/x').map(sureOfDriver)).toEqual([{}]);
  });

  it.each([
    [disable, 'postgres://h.example.com/x?sslmode=disable', 'likely'],
    [disable, 'postgresql+psycopg2://h.example.com/x?sslmode=disable', 'certain'],
    [invalid, 'postgres://h.example.com/x?sslmode=on', 'likely'],
    [invalid, 'postgres://h.example.com/x?sslMode=require', 'likely'],
    [invalid, 'postgresql+psycopg2://h.example.com/x?sslmode=on', 'certain'],
  ] as const)('weighs what $id finds', (rule, url, confidence) => {
    const { findings } = runExample(rule, { title: '', files: { '.env': `A=${url}\n` } });
    expect(findings.map((finding) => finding.confidence)).toEqual([confidence]);
  });
});
