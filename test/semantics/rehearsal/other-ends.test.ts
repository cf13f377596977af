import { describe, expect, it } from 'vitest';
import { legsFrom } from '../../../src/semantics/legs.js';
import { rehearse } from '../../../src/semantics/rehearsal/rehearse.js';
import { weakestBehind } from '../../../src/semantics/rehearsal/weakest.js';
import { NOW, projectOf, rehearsalOf, told } from './leg-of.js';

const service = (options: string): string => `[shop]\nhost=pool.example.com\nuser=app\ndbname=shop\n${options}\n`;
const pgbouncer = (settings: string): string =>
  `[databases]\nshop = host=db.example.com\n\n[pgbouncer]\nlisten_addr = *\n${settings}`;

describe('a pooler', () => {
  it.each([
    ['sslmode=disable', '', 'plaintext'],
    ['sslmode=require', '', 'fails at TLS request: `pgbouncer.ini` has no TLS'],
    [
      'sslmode=disable',
      'client_tls_sslmode = require\n',
      'fails at records: `pgbouncer.ini` refuses connections without TLS',
    ],
    ['sslmode=require', 'client_tls_sslmode = require\n', 'unverified'],
    ['sslmode=prefer', 'client_tls_sslmode = allow\n', 'downgradable'],
  ])('%s, %j: %s', (options, settings, outcome) => {
    const found = rehearsalOf({ 'pg_service.conf': service(options), 'pgbouncer.ini': pgbouncer(settings) });
    expect(told(found).replace(/`[^`]*pgbouncer[^`]*`/u, '`pgbouncer.ini`')).toBe(outcome);
    expect(found.assumptions.join()).toContain('its own rules let the client in');
  });
});

describe('a managed server', () => {
  const rds = (version: string): string =>
    `resource "aws_db_instance" "main" {\n  engine = "postgres"\n  engine_version = "${version}"\n}\n`;
  it.each([
    ['14', 'sslmode=disable', undefined, 'plaintext'],
    ['14', 'sslmode=disable', 'force-tls', 'fails at records: `aws_db_instance.main` refuses connections without TLS'],
    ['14', 'sslmode=prefer', 'force-tls', 'downgradable'],
    ['16', 'sslmode=disable', undefined, 'fails at records: `aws_db_instance.main` refuses connections without TLS'],
    ['16', 'sslmode=require', undefined, 'unverified'],
    ['16', 'sslmode=require', 'hostssl', 'unverified'],
  ] as const)('%s, %s, %s: %s', (version, options, kind, outcome) => {
    const texts = { 'pg_service.conf': service(options), 'main.tf': rds(version) };
    expect(told(rehearsalOf(texts, kind ? { change: { kind } } : {}))).toBe(outcome);
  });
});

describe('a way through a pooler', () => {
  const compose = (server: string): string => `services:
  db:
    image: postgres:17
    command: -c ssl=on
  pool:
    image: edoburu/pgbouncer
    environment:
      DATABASE_URL: postgres://app@db/shop
      SERVER_TLS_SSLMODE: ${server}
      CLIENT_TLS_SSLMODE: require
  jobs:
    image: example/jobs
    environment:
      DATABASE_URL: postgres://jobs@pool/shop?sslmode=require
`;
  it.each([
    ['disable', 'plaintext'],
    ['require', 'unverified'],
    ['prefer', 'downgradable'],
  ])('is as good as its worst hop: %s, %s', (mode, outcome) => {
    const project = projectOf({ 'compose.yaml': compose(mode) });
    const client = project.clients.find(({ name }) => name.includes('jobs'))!;
    const [leg] = legsFrom(client, project);
    const first = rehearse(leg!, client.consumers[0]!, NOW);
    expect(first.outcome.kind).toBe('unverified');
    expect(weakestBehind(first, project, NOW).outcome.kind).toBe(outcome);
  });
});
