import { describe, expect, it } from 'vitest';
import { imageReference, majorFacts, serverImage } from '../../src/facts/images.js';

describe('image references', () => {
  it.each([
    ['postgres', { repository: 'postgres' }],
    ['postgres:16.3-alpine', { repository: 'postgres', tag: '16.3-alpine' }],
    ['library/postgres:17', { repository: 'postgres', tag: '17' }],
    ['docker.io/library/postgres', { registry: 'docker.io', repository: 'postgres' }],
    ['localhost:5000/postgres:16', { registry: 'localhost:5000', repository: 'postgres', tag: '16' }],
    ['ghcr.io/a/b:c', { registry: 'ghcr.io', repository: 'a/b', tag: 'c' }],
    ['postgres@sha256:abc', { repository: 'postgres', digest: 'sha256:abc' }],
    ['postgres:16@sha256:abc', { repository: 'postgres', tag: '16', digest: 'sha256:abc' }],
    ['Postgres:16', { repository: 'postgres', tag: '16' }],
    ['', { repository: '' }],
  ])('%s', (text, expected) => {
    expect(imageReference(text)).toEqual(expected);
  });
});

describe('servers and the major their tag names', () => {
  it.each([
    ['postgres', undefined],
    ['postgres:latest', undefined],
    ['postgres:alpine', undefined],
    ['postgres:bookworm', undefined],
    ['postgres:16', 16],
    ['postgres:16.3-alpine', 16],
    ['postgres:16-alpine3.19', 16],
    ['postgres:18beta1', 18],
    ['postgres:17rc1-bookworm', 17],
    ['postgres:9.6', 9],
    ['postgres@sha256:0123', undefined],
    ['docker.io/library/postgres:15', 15],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/postgres:14.2', 14],
    ['public.ecr.aws/docker/library/postgres:14', 14],
    ['quay.io/mirror/timescale/timescaledb:2.14.2-pg15', 15],
    ['timescale/timescaledb:latest-pg16', 16],
    ['timescale/timescaledb:2.14.2', undefined],
    ['timescale/timescaledb-ha:pg16.2-ts2.14', 16],
    ['timescale/timescaledb-ha:pg17', 17],
    ['postgis/postgis:15-3.4', 15],
    ['postgis/postgis:16-3.4-alpine', 16],
    ['pgvector/pgvector:pg16', 16],
    ['pgvector/pgvector:0.8.0-pg17', 17],
    ['ankane/pgvector:v0.5.1', undefined],
    ['ghcr.io/immich-app/postgres:14-vectorchord0.4.3-pgvectors0.2.0', 14],
    ['tensorchord/pgvecto-rs:pg14-v0.2.0', 14],
    ['supabase/postgres:15.1.0.147', 15],
    ['bitnami/postgresql:16', 16],
    ['docker.io/bitnami/postgresql:16.2.0-debian-12-r8', 16],
    ['bitnamilegacy/postgresql:15', 15],
    ['cimg/postgres:14.5', 14],
    ['kartoza/postgis:15-3.3', 15],
    ['ghcr.io/cloudnative-pg/postgresql:16.2', 16],
    ['registry.developers.crunchydata.com/crunchydata/crunchy-postgres:ubi8-15.1-0', 15],
    ['registry.redhat.io/rhel9/postgresql-15:latest', 15],
    ['quay.io/sclorg/postgresql-16-c9s', 16],
    ['registry.opensource.zalan.do/acid/spilo-15:3.0-p1', 15],
    ['percona/percona-distribution-postgresql:16.3', 16],
    ['citusdata/citus:12.1', undefined],
    ['citusdata/citus:12.1-pg15', 15],
    ['apache/age:release_PG16_1.5.0', 16],
    ['registry.example.com/team/postgres:16', 16],
    ['registry.example.com/team/postgres-ssl:16', 16],
    ['mycompany/postgresql:13', 13],
  ])('%s is a server of %s', (text, major) => {
    const image = serverImage(text);
    expect(image).toBeDefined();
    expect(image!.major).toBe(major);
  });

  it('knows facts only of the majors it carries', () => {
    expect(majorFacts(serverImage('postgres:16')!)).toBe(16);
    expect(majorFacts(serverImage('postgres:9.6')!)).toBeUndefined();
    expect(majorFacts(serverImage('postgres:latest')!)).toBeUndefined();
  });
});

describe('images that are no server', () => {
  it.each([
    'prometheuscommunity/postgres-exporter:v0.15.0',
    'quay.io/prometheuscommunity/postgres-exporter',
    'wrouesnel/postgres_exporter',
    'dpage/pgadmin4:8',
    'edoburu/pgbouncer',
    'bitnami/pgbouncer:1',
    'bitnami/pgpool:4',
    'postgrest/postgrest:v12',
    'prodrigestivill/postgres-backup-local:16',
    'schickling/postgres-backup-s3',
    'supabase/postgres-meta:v0.80.0',
    'bitnami/postgres-exporter',
    'ankane/pghero',
    'cybertec/pgwatch2-postgres',
    'governmentpaas/psql',
    'jbergknoff/postgresql-client:latest',
    'ghcr.io/zalando/postgres-operator:v1',
    'pgautoupgrade/pgautoupgrade:16',
    'registry.example.com/postgres/app:1',
    'mysql:8',
    'constructor',
    '__proto__',
    'toString:16',
    '',
  ])('%s', (text) => {
    expect(serverImage(text)).toBeUndefined();
  });
});

describe('how an image sets the server up', () => {
  it('the official image and those built on it read POSTGRES_HOST_AUTH_METHOD and listen everywhere', () => {
    for (const text of ['postgres:16', 'postgis/postgis:16-3.4', 'timescale/timescaledb:2.14.2-pg15']) {
      expect(serverImage(text)).toMatchObject({
        family: 'official',
        readsHostAuthMethod: true,
        listensEverywhere: true,
      });
    }
    expect(serverImage('bitnami/postgresql:16')).toMatchObject({ family: 'bitnami', readsHostAuthMethod: false });
  });

  it('18 moved the data directory', () => {
    expect(serverImage('postgres:17')?.dataDirectory).toBe('/var/lib/postgresql/data');
    expect(serverImage('postgres:18')?.dataDirectory).toBe('/var/lib/postgresql/18/docker');
    expect(serverImage('postgres')?.dataDirectory).toBeUndefined();
  });

  it('Bitnami has TLS variables of its own', () => {
    expect(serverImage('bitnami/postgresql')?.tlsVariables?.enable).toBe('POSTGRESQL_ENABLE_TLS');
    expect(serverImage('postgres')?.tlsVariables).toBeUndefined();
  });
});
