import { describe, expect, it } from 'vitest';
import { environmentOf } from '../../src/semantics/environment.js';
import { localityOf } from '../../src/semantics/locality.js';

describe('how far a host is', () => {
  it.each([
    ['', 'socket'],
    ['/var/run/postgresql', 'socket'],
    ['@abstract', 'socket'],
    ['localhost', 'loopback'],
    ['LOCALHOST', 'loopback'],
    ['localhost.', 'loopback'],
    ['db.localhost', 'loopback'],
    ['127.0.0.1', 'loopback'],
    ['127.1', 'loopback'],
    ['127.8.9.10', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['db', 'service'],
    ['my-postgres_1', 'service'],
    ['host.docker.internal', 'service'],
    ['db.default.svc', 'service'],
    ['db.default.svc.cluster.local', 'service'],
    ['10.0.0.7', 'remote'],
    ['192.168.1.1', 'remote'],
    ['::ffff:10.0.0.1', 'remote'],
    ['fd00::1', 'remote'],
    ['fe80::1%eth0', 'remote'],
    ['db.example.com', 'remote'],
    ['ip-10-0-0-1.ec2.internal', 'remote'],
    ['127.0.0.1.example.com', 'remote'],
    ['${DB_HOST}', 'unknown'],
    ['{{ host }}', 'unknown'],
    ['<host>', 'unknown'],
    ['@HOST@', 'unknown'],
  ])('%j is %s', (host, locality) => {
    expect(localityOf(host)).toBe(locality);
  });

  it('goes by the address where both are given', () => {
    expect(localityOf('db.example.com', '127.0.0.1')).toBe('loopback');
    expect(localityOf('localhost', '10.0.0.1')).toBe('remote');
  });
});

describe('where a file is headed', () => {
  it.each([
    ['.env', 'unknown'],
    ['.env.example', 'example'],
    ['.env.production.example', 'example'],
    ['.env.sample', 'example'],
    ['.env.dist', 'example'],
    ['.env.production', 'production'],
    ['deploy/prod/.env', 'production'],
    ['staging.env', 'production'],
    ['compose.override.yaml', 'dev'],
    ['docker-compose.dev.yml', 'dev'],
    ['.env.local', 'dev'],
    ['.env.test', 'test'],
    ['tests/fixtures/.env', 'test'],
    ['.github/workflows/.env', 'test'],
    ['examples/.env.production', 'production'],
    ['contest/.env', 'unknown'],
  ])('%s: %s', (path, environment) => {
    expect(environmentOf(path)).toBe(environment);
  });
});
