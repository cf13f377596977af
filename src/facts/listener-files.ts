/** The settings that name the files of a pooler's listener. */
export interface ListenerFiles {
  readonly certificate: string;
  readonly key: string;
  readonly ca?: string;
  readonly crl?: string;
  readonly dhParameters?: string;
}

/**
 * By software. Sources: https://www.pgbouncer.org/config.html#tls-settings,
 * https://www.pgpool.net/docs/latest/en/html/runtime-ssl.html, Odyssey's documentation/configuration, PgCat's CONFIG.md,
 * https://docs.pgdog.dev/configuration/pgdog.toml/general/
 */
const LISTENERS: Readonly<Record<string, ListenerFiles>> = {
  pgbouncer: {
    certificate: 'client_tls_cert_file',
    key: 'client_tls_key_file',
    ca: 'client_tls_ca_file',
  },
  pgpool: {
    certificate: 'ssl_cert',
    key: 'ssl_key',
    ca: 'ssl_ca_cert',
    crl: 'ssl_crl_file',
    dhParameters: 'ssl_dh_params_file',
  },
  odyssey: { certificate: 'tls_cert_file', key: 'tls_key_file', ca: 'tls_ca_file' },
  pgcat: { certificate: 'tls_certificate', key: 'tls_private_key' },
  pgdog: { certificate: 'tls_certificate', key: 'tls_private_key', ca: 'tls_client_ca_certificate' },
};

export const listenerFiles = (software: string): ListenerFiles | undefined =>
  Object.hasOwn(LISTENERS, software) ? LISTENERS[software] : undefined;
