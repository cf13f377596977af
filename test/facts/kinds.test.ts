import { describe, expect, it } from 'vitest';
import { isKind, KINDS, type Kind, kindOf } from '../../src/facts/kinds.js';

const table: Readonly<Partial<Record<Kind | 'nothing', readonly string[]>>> = {
  pg_hba: [
    'pg_hba.conf',
    'docker/postgres/pg_hba.conf',
    'pg_hba.conf.j2',
    'templates/pg_hba.conf.erb',
    'pg_hba.conf.sample',
    'pg_hba.conf.template',
    'pg_hba.conf.tmpl',
    'hba.conf',
    'pg_hba_replica.conf',
    'pg_hba.conf.production',
    'my-hba.conf',
    'pghba.conf',
    'master_pg_hba.conf',
    'pg_hba.conf.epp',
    'pg_hba.conf.in',
    'pg_hba.conf.tmpl.j2',
  ],
  pg_ident: ['pg_ident.conf', 'etc/pg_ident.conf.j2', 'pg_ident_local.conf'],
  'postgresql.conf': [
    'postgresql.conf',
    'postgresql.auto.conf',
    'postgresql11.conf',
    'postgresql-ssl.conf',
    'postgresql.conf.production',
    'customPostgresql.conf',
    'postgresql_optimized.conf',
    'postgresql.conf.sample',
    'etc/postgresql/15/main/postgresql.conf',
    'postgresql/conf.d/postgresql.conf',
  ],
  env: [
    '.env',
    '.env.production',
    '.env.example',
    'app.env',
    '.prod.env',
    'variables.env',
    'docker/.env.sample',
    'db.env.dist',
    '.env-local',
  ],
  compose: [
    'compose.yaml',
    'docker-compose.yml',
    'docker-compose.override.yml',
    'docker-compose.postgres.yml',
    'compose.prod.yaml.j2',
    'quickstart.yml',
    'infra/my-compose-db.yaml',
  ],
  pg_service: ['pg_service.conf', '.pg_service.conf', 'etc/pg_service.conf.j2'],
  key: ['server.key', 'certs/client-key.pem', 'privkey.pem', 'server.crt', 'ca.CER', 'ca.der', 'tls/root.crl'],
  conninfo: [],
  nothing: [
    '.envrc',
    '.environment',
    '.env.d.ts',
    'env',
    'foo.envx',
    'logrotate.d/postgresql.conf',
    'etc/supervisor/postgresql.conf',
    'fail2ban/filter.d/postgresql.conf',
    'ansible/fail2ban_config/postgresql.conf',
    'tmpfiles.d/postgresql.conf',
    'telegraf.d/postgresql.conf',
    'postgresql.service.d/postgresql.conf',
    'pool_hba.conf',
    'pgbouncer_hba.conf',
    'alhambra.conf',
    'pg_hba.conf.md',
    'postgresql.conf.patch',
    'pg_hba.go',
    'composer.yaml',
    'README.md',
    '.pem',
    '.key',
    '.crt',
    'nginx.conf',
    'postgresql.confluence.md',
    '',
    '/',
    'dir/',
    '.env.gpg',
  ],
};

describe('kindOf', () => {
  for (const [kind, paths] of Object.entries(table)) {
    for (const path of paths) {
      it(`${path || '(empty)'} is ${kind}`, () => expect(kindOf(path)).toBe(kind === 'nothing' ? undefined : kind));
    }
  }

  it('looks at any name in linear time', () => {
    for (const piece of ['hba', '.env.', 'postgresql', 'pg_ident', '.j2', 'compose', '.service.d/', 'a/'])
      kindOf(`${piece.repeat(50_000)}x`);
  });
});

describe('isKind', () => {
  it('knows every kind and nothing else', () => {
    for (const kind of KINDS) expect(isKind(kind)).toBe(true);
    expect(isKind('toString')).toBe(false);
  });
});
