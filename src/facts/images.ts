import { isMajor, type Major } from './versions.js';

/**
 * How a server image is set up. `official`: docker-library/postgres and images built on it, which read `POSTGRES_*`
 * and run `docker-entrypoint.sh`. The others have an entrypoint and variables of their own.
 */
export type ImageFamily =
  | 'official'
  | 'bitnami'
  | 'kartoza'
  | 'timescaledb-ha'
  | 'software-collections'
  | 'crunchy'
  | 'cloudnative-pg'
  | 'spilo'
  | 'other';

/** What the name and tag of an image say of the PostgreSQL server in it. */
export interface ServerImage {
  /** Without registry, tag and digest: `postgis/postgis`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
  readonly family: ImageFamily;
  /** The major its tag names, also one that we carry no facts for. */
  readonly major?: number;
  /**
   * It appends `host all all all <POSTGRES_HOST_AUTH_METHOD>` to the pg_hba.conf of a new data directory
   * (`pg_setup_hba_conf` of docker-library/postgres).
   */
  readonly readsHostAuthMethod: boolean;
  /** Its sample configuration sets `listen_addresses = '*'`, so that the server listens on every address. */
  readonly listensEverywhere: boolean;
  /** Where the data directory is unless `PGDATA` says otherwise. */
  readonly dataDirectory?: string;
  /** Variables that set up TLS in this image, by what they set. */
  readonly tlsVariables?: Readonly<Record<'enable' | 'certificate' | 'key' | 'ca', string>>;
}

/** The parts of an image reference: `registry/repository:tag@digest`. */
export interface ImageReference {
  readonly registry?: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Splits a reference as Docker does: a first part with a dot, a port or `localhost` is a registry. */
export function imageReference(text: string): ImageReference {
  const [name = '', digest] = text.trim().split('@');
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const path = colon < 0 ? name : name.slice(0, colon);
  const tag = colon < 0 ? undefined : name.slice(colon + 1);
  const [first = '', ...rest] = path.split('/');
  const registry = rest.length > 0 && /[.:]|^localhost$/u.test(first) ? first : undefined;
  const repository = (registry === undefined ? path : rest.join('/')).replace(/^library\//u, '').toLowerCase();
  return { repository, ...(registry && { registry }), ...(tag && { tag }), ...(digest && { digest }) };
}

/** Repositories that hold a server, with the family they belong to. Sources: the images' own Dockerfiles and documentation. */
const REPOSITORIES: ReadonlyMap<string, ImageFamily> = new Map(
  Object.entries({
    postgres: 'official',
    'postgis/postgis': 'official',
    'imresamu/postgis': 'official',
    'mdillon/postgis': 'official',
    'timescale/timescaledb': 'official',
    'timescale/timescaledb-postgis': 'official',
    'timescale/timescaledb-ha': 'timescaledb-ha',
    'pgvector/pgvector': 'official',
    'ankane/pgvector': 'official',
    'tensorchord/pgvecto-rs': 'official',
    'tensorchord/vchord-postgres': 'official',
    'immich-app/postgres': 'official',
    'debezium/postgres': 'official',
    'debezium/example-postgres': 'official',
    'citusdata/citus': 'official',
    'apache/age': 'official',
    'paradedb/paradedb': 'official',
    'groonga/pgroonga': 'official',
    'cimg/postgres': 'official',
    'circleci/postgres': 'official',
    'arm32v7/postgres': 'official',
    'arm64v8/postgres': 'official',
    'amd64/postgres': 'official',
    'docker/library/postgres': 'official',
    'supabase/postgres': 'other',
    'bitnami/postgresql': 'bitnami',
    'bitnamilegacy/postgresql': 'bitnami',
    'bitnamisecure/postgresql': 'bitnami',
    'bitnami/postgresql-repmgr': 'bitnami',
    'bitnamilegacy/postgresql-repmgr': 'bitnami',
    'kartoza/postgis': 'kartoza',
    'sclorg/postgresql': 'software-collections',
    'centos/postgresql': 'software-collections',
    'crunchydata/crunchy-postgres': 'crunchy',
    'crunchydata/crunchy-postgres-ha': 'crunchy',
    'crunchydata/crunchy-postgres-gis': 'crunchy',
    'cloudnative-pg/postgresql': 'cloudnative-pg',
    'cloudnative-pg/postgis': 'cloudnative-pg',
    'zalando/spilo': 'spilo',
    'chainguard/postgres': 'other',
    'percona/percona-distribution-postgresql': 'other',
    'percona/percona-postgresql': 'other',
    'enterprisedb/postgresql': 'other',
    'enterprisedb/edb-postgres-advanced': 'other',
    'sameersbn/postgresql': 'other',
    'ubuntu/postgres': 'other',
    'rapidfort/postgresql': 'other',
    'gitpod/postgres': 'other',
    'wodby/postgres': 'official',
    'chatwoot/postgres': 'official',
    'sourcegraph/postgres-12-alpine': 'other',
  } satisfies Record<string, ImageFamily>),
);

/** Whole families by pattern: Red Hat's `postgresql-16-c9s`, Zalando's `spilo-15`, mirrors of official images. */
const PATTERNS: readonly (readonly [RegExp, ImageFamily])[] = [
  [/(?:^|\/)postgresql-\d+(?:-(?:centos|rhel|c\d|fc\d|el)\w*)?$/u, 'software-collections'],
  [/(?:^|\/)spilo-\d+$/u, 'spilo'],
  [/(?:^|\/)crunchy-postgres(?:-\w+)*$/u, 'crunchy'],
  [/(?:^|\/)bitnami\/postgresql$/u, 'bitnami'],
];

/** Last words of names that speak of PostgreSQL without being a server: exporters, poolers, backups, consoles. */
const NOT_A_SERVER =
  /export|pgadmin|bouncer|pool|postgrest|backup|dump|restore|client|adminer|proxy|operator|migrat|metrics|meta|monitor|walg|wal-g|barman|init|cron|psql|liquibase|flyway|hero|watch|badger|upgrade|autoupgrade|mcp|web|ui$/u;

/** A name of somebody's own that is a server by its last part: `registry.example.com/team/postgres`. */
const OWN_SERVER =
  /^(?:postgres(?:ql)?|postgis|timescaledb|pgvector)(?:[-_]?\d[\w.]*)?(?:[-_](?:alpine|server|db|ssl|tls|custom|postgis|pgvector|timescale\w*))*$/u;

/** The server image behind a reference, or undefined for everything that does not run a PostgreSQL server. */
export function serverImage(text: string): ServerImage | undefined {
  const reference = imageReference(text);
  const family = familyOf(reference.repository);
  if (family === undefined) return undefined;
  const { repository, tag, digest } = reference;
  const major = majorOf(repository, tag);
  const official = family === 'official';
  const dataDirectory = dataDirectoryOf(family, major);
  return {
    repository,
    family,
    ...(tag && { tag }),
    ...(digest && { digest }),
    ...(major !== undefined && { major }),
    readsHostAuthMethod: official || family === 'timescaledb-ha',
    listensEverywhere: family !== 'cloudnative-pg' && family !== 'other',
    ...(dataDirectory && { dataDirectory }),
    ...(family === 'bitnami' && { tlsVariables: BITNAMI_TLS }),
  };
}

/** The version whose facts apply to a server image, where we carry them. */
export const majorFacts = ({ major }: ServerImage): Major | undefined =>
  major !== undefined && isMajor(major) ? major : undefined;

function familyOf(repository: string): ImageFamily | undefined {
  const own = REPOSITORIES.get(repository);
  if (own) return own;
  const last = repository.slice(repository.lastIndexOf('/') + 1);
  if (NOT_A_SERVER.test(last)) return undefined;
  // Registries and mirrors put folders of their own in front: `123.dkr.ecr…/docker-hub/library/postgres`.
  for (let at = repository.indexOf('/'); at >= 0; at = repository.indexOf('/', at + 1)) {
    const mirrored = repository.slice(at + 1);
    const known = mirrored.includes('/') ? REPOSITORIES.get(mirrored) : undefined;
    if (known) return known;
  }
  const pattern = PATTERNS.find(([known]) => known.test(repository));
  if (pattern) return pattern[1];
  if (/(?:^|\/)library\/postgres$/u.test(repository)) return 'official';
  return OWN_SERVER.test(last) ? 'other' : undefined;
}

const BITNAMI_TLS = {
  enable: 'POSTGRESQL_ENABLE_TLS',
  certificate: 'POSTGRESQL_TLS_CERT_FILE',
  key: 'POSTGRESQL_TLS_KEY_FILE',
  ca: 'POSTGRESQL_TLS_CA_FILE',
} as const;

/** Images whose tag starts with the version of something else. */
const OWN_VERSION =
  /(?:timescaledb(?:-\w+)?|citus|age|paradedb|pgroonga|pgvecto-rs|vchord-postgres|ankane\/pgvector|spilo)$/u;

/** The PostgreSQL major in a tag; `latest`, a bare digest and versions of something else say nothing. */
function majorOf(repository: string, tag: string | undefined): number | undefined {
  const named = /(?:^|\/)(?:spilo-|postgres(?:ql)?-)(\d{1,2})(?!\d)/u.exec(repository)?.[1];
  if (named) return Number(named);
  if (tag === undefined) return undefined;
  // `2.14.2-pg15`, `pg16`, `0.7.4-pg16.3`, `16-3.4-pg16`
  const marked = /(?:^|[-_.])(?:pg|postgres(?:ql)?-?)v?(\d{1,2})(?:[-_.]|$)/i.exec(tag)?.[1];
  if (marked) return Number(marked);
  if (repository === 'citusdata/citus' || OWN_VERSION.test(repository)) {
    return repository.endsWith('apache/age')
      ? Number(/_pg(\d{1,2})/i.exec(tag)?.[1] ?? Number.NaN) || undefined
      : undefined;
  }
  if (/^crunchydata\//u.test(repository)) return Number(/^\w+-(\d{1,2})[.-]/u.exec(tag)?.[1] ?? 0) || undefined;
  const [, first, second] = /^v?(\d{1,2})(?:\.(\d+))?(?:$|[-_.]|(?=alpha|beta|rc|devel))/u.exec(tag) ?? [];
  if (first === undefined) return undefined;
  const major = Number(first);
  // Before 10 two numbers made a major; `9.6` is far outside of what we carry, and so is its 9.
  return major >= 8 && !(major < 10 && second === undefined) ? major : undefined;
}

/** 18 moved the official image's data directory below a directory of the major. */
function dataDirectoryOf(family: ImageFamily, major: number | undefined): string | undefined {
  switch (family) {
    case 'official':
      if (major === undefined) return undefined;
      return major >= 18 ? `/var/lib/postgresql/${major}/docker` : '/var/lib/postgresql/data';
    case 'bitnami':
      return '/bitnami/postgresql/data';
    case 'timescaledb-ha':
      return '/home/postgres/pgdata/data';
    case 'software-collections':
      return '/var/lib/pgsql/data/userdata';
    case 'cloudnative-pg':
      return '/var/lib/postgresql/data/pgdata';
    case 'kartoza':
      return major === undefined ? undefined : `/var/lib/postgresql/${major}/main`;
    case 'spilo':
      return '/home/postgres/pgdata/pgroot/data';
    case 'crunchy':
    case 'other':
      return undefined;
  }
}
