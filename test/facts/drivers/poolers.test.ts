import { describe, expect, it } from 'vitest';
import { pgbouncerListener } from '../../../src/facts/drivers/pgbouncer.js';
import { driverOf } from '../../../src/facts/drivers.js';
import { byDefault, known } from '../../../src/text/resolved.js';
import { type Case, HIDDEN, ignoredIn, postureIn } from './written.js';

describe('PgBouncer to the server', () => {
  it.each<[string, string, Case, string]>([
    ['K38', 'pgbouncer', { version: '1.18.0' }, 'P0'],
    ['K39', 'pgbouncer', { version: '1.20.0' }, 'P1'],
    ['a tag', 'pgbouncer', { version: 'v1.24.1-p1' }, 'P1'],
    ['K40', 'pgbouncer', { beside: { server_tls_sslmode: 'require', server_tls_ca_file: '/ca.pem' } }, 'P2'],
    ['verify-ca', 'pgbouncer', { beside: { server_tls_sslmode: 'verify-ca' } }, 'P3'],
    ['verify-full', 'pgbouncer', { beside: { server_tls_sslmode: 'verify-full' } }, 'P4'],
    ['disable', 'pgbouncer', { beside: { server_tls_sslmode: 'disable' } }, 'P0'],
    ['K41', 'pgbouncer', { url: 'host=h sslmode=require' }, 'ERR'],
    ['a database', 'pgbouncer', { url: 'host=h dbname=app', beside: { server_tls_sslmode: 'require' } }, 'P2'],
    ['no mode', 'pgbouncer', { beside: { server_tls_sslmode: 'on' } }, 'ERR'],
    ['hidden', 'pgbouncer', { beside: { server_tls_sslmode: HIDDEN } }, 'unknown'],
    ['K46', 'cnpg-pooler', {}, 'P3'],
    ['K46 overridden', 'cnpg-pooler', { beside: { server_tls_sslmode: 'require' } }, 'P2'],
    ['K47', 'pgo-pgbouncer', {}, 'P4'],
    ['Zalando', 'zalando-pooler', {}, 'P2'],
  ])('%s: %s with %o is %s', (_, id, written, expected) => {
    expect(postureIn(driverOf(id), written)).toBe(expected);
  });

  it('tells of a root certificate that verifies nothing', () => {
    const pgbouncer = driverOf('pgbouncer');
    const file = { server_tls_ca_file: '/ca.pem' };
    expect(ignoredIn(pgbouncer, { beside: file })).toEqual(['server_tls_ca_file']);
    expect(ignoredIn(pgbouncer, { beside: { ...file, server_tls_sslmode: 'require' } })).toEqual([
      'server_tls_ca_file',
    ]);
    expect(ignoredIn(pgbouncer, { beside: { ...file, server_tls_sslmode: 'verify-ca' } })).toEqual([]);
  });
});

describe('clients to PgBouncer', () => {
  it.each([
    [undefined, 'pgbouncer', 'off', false],
    ['disable', 'pgbouncer', 'off', false],
    ['allow', 'pgbouncer', 'client-chooses', false],
    ['prefer', 'pgbouncer', 'client-chooses', false],
    ['require', 'pgbouncer', 'required', false],
    ['verify-full', 'pgbouncer', 'required', true],
    ['nonsense', 'pgbouncer', undefined, false],
    [undefined, 'cnpg-pooler', 'client-chooses', false],
    [undefined, 'pgo-pgbouncer', 'required', false],
    [undefined, 'zalando-pooler', 'required', false],
  ])('%s in %s is %s', (mode, software, tls, clientCertificate) => {
    const listener = pgbouncerListener(mode === undefined ? undefined : byDefault(mode, 'test'), software);
    expect(known(listener.tls)).toBe(tls);
    expect(listener.clientCertificate).toBe(clientCertificate);
  });
});

describe('other poolers and tools', () => {
  it.each<[string, string, Case, string]>([
    ['off', 'pgpool', {}, 'P0'],
    ['K42', 'pgpool', { beside: { ssl: 'on' } }, 'P1'],
    ['verified', 'pgpool', { beside: { ssl: 'on', ssl_ca_cert: '/ca.pem' } }, 'P1'],
    ['off', 'odyssey', {}, 'P0'],
    ['K43', 'odyssey', { beside: { tls: 'require' } }, 'P2'],
    ['words with _', 'odyssey', { beside: { tls: 'verify_full' } }, 'P4'],
    ['words without', 'odyssey', { beside: { tls: 'verify-full' } }, 'ERR'],
    ['allow', 'odyssey', { beside: { tls: 'allow' } }, 'P1'],
    ['off', 'pgcat', {}, 'P0'],
    ['on', 'pgcat', { beside: { 'general.server_tls': true } }, 'P1'],
    ['verified', 'pgcat', { beside: { server_tls: true, verify_server_certificate: true } }, 'P1'],
    ['K44', 'pgdog', {}, 'P1'],
    ['verified', 'pgdog', { beside: { tls_verify: 'verify_full' } }, 'P4'],
    ['off', 'pgdog', { beside: { tls_verify: 'disabled' } }, 'P0'],
    ['off', 'supavisor', {}, 'P0'],
    ['K45', 'supavisor', { beside: { upstream_ssl: true, upstream_verify: 'none' } }, 'P2'],
    ['peer', 'supavisor', { beside: { upstream_ssl: true, upstream_verify: 'peer', upstream_tls_ca: 'x' } }, 'P3'],
    ['nothing', 'grafana', {}, 'P2'],
    ['K48', 'grafana', { beside: { jsonData: { sslmode: '' } } }, 'P2'],
    ['off', 'grafana', { beside: { jsonData: { sslmode: 'disable' } } }, 'P0'],
    ['a root', 'grafana', { beside: { sslmode: 'require', sslRootCertFile: '/ca.pem' } }, 'P3'],
    ['no root', 'grafana', { beside: { sslmode: 'verify-full' } }, 'ERR'],
    ['full', 'grafana', { beside: { sslmode: 'verify-full', sslRootCertFile: '/ca.pem' } }, 'P4'],
    ['prefer', 'grafana', { beside: { sslmode: 'prefer' } }, 'ERR'],
    ['its own', 'grafana-database', {}, 'P0'],
    ['its own', 'grafana-database', { env: { GF_DATABASE_SSL_MODE: 'require' } }, 'P2'],
    ['its own', 'grafana-database', { beside: { ssl_mode: 'verify-full' } }, 'P4'],
  ])('%s: %s with %o is %s', (_, id, written, expected) => {
    expect(postureIn(driverOf(id), written)).toBe(expected);
  });
});
