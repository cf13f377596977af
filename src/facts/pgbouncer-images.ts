import { imageReference } from './images.js';

/** An image that makes its pgbouncer.ini from variables when it starts. */
export interface PgbouncerImage {
  /** Where PostgreSQL is. */
  readonly host: string;
  readonly port: string;
  /** The variable that becomes a setting, by the setting: `SERVER_TLS_SSLMODE` for `server_tls_sslmode`. */
  readonly variableOf: (setting: string) => string;
  /** The port it listens on where nobody sets `listen_port`, as far as that is known. */
  readonly listenPort?: string;
  /** A setting that nobody sets is PgBouncer's own default. */
  readonly plainDefaults: boolean;
  /** The tag, where it starts with PgBouncer's version. */
  readonly version?: string;
}

const prefixed = (setting: string): string =>
  `PGBOUNCER_${setting === 'listen_addr' ? 'LISTEN_ADDRESS' : setting.toUpperCase()}`;

/** https://github.com/edoburu/docker-pgbouncer/blob/master/entrypoint.sh and https://github.com/bitnami/containers/tree/main/bitnami/pgbouncer */
const IMAGES: Readonly<Record<string, Omit<PgbouncerImage, 'version'>>> = {
  'edoburu/pgbouncer': {
    host: 'DB_HOST',
    port: 'DB_PORT',
    variableOf: (setting) => setting.toUpperCase(),
    listenPort: '5432',
    plainDefaults: true,
  },
  'bitnami/pgbouncer': {
    host: 'POSTGRESQL_HOST',
    port: 'POSTGRESQL_PORT',
    variableOf: (setting) => (setting === 'listen_port' ? 'PGBOUNCER_PORT' : prefixed(setting)),
    listenPort: '6432',
    plainDefaults: false,
  },
  'pgbouncer/pgbouncer': { host: 'DATABASES_HOST', port: 'DATABASES_PORT', variableOf: prefixed, plainDefaults: false },
};

/** The image behind a reference, if it is one of those. */
export function pgbouncerImage(reference: string): PgbouncerImage | undefined {
  const { repository, tag = '' } = imageReference(reference);
  const name = repository.replace(/^bitnami(?:legacy|secure)\//u, 'bitnami/');
  const image = Object.hasOwn(IMAGES, name) ? IMAGES[name] : undefined;
  const version = /^v?(\d+\.\d+(?:\.\d+)?)/u.exec(tag)?.[1];
  return image && { ...image, ...(version !== undefined && { version }) };
}
