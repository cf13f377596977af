import { chmodSync } from 'node:fs';
import { type NetworkServer, networkServer } from '../oracle/network-server.js';
import { discard, initdb, MAJORS_HERE, scratch } from '../oracle/postgres.js';
import { authority, type Certificate, signedBy } from './certificates.js';

/**
 * What each of them is for. `plain` has no TLS; `good` has a certificate of the trusted authority for `localhost` and
 * 127.0.0.1; `wronghost` one of the same authority for somebody else, `untrusted` one of another authority for
 * `localhost`, `dnsonly` one of the trusted authority for `localhost` and no address.
 */
export const SERVERS = ['plain', 'good', 'wronghost', 'untrusted', 'dnsonly'] as const;
export type ServerName = (typeof SERVERS)[number];

/** This role is let in only over TLS; everybody else is let in any way. */
export const TLS_ONLY = 'tlsonly';
const HBA = `hostssl all ${TLS_ONLY} all trust\nhostnossl all ${TLS_ONLY} all reject\nhost all all all trust\n`;

/** Five real servers that trust whoever comes, and tell apart what a client checks. */
export interface Bench {
  readonly ports: Readonly<Record<ServerName, number>>;
  /** PEM file of the authority that clients trust. */
  readonly trusted: string;
  /** PEM file of the other. */
  readonly stranger: string;
  stop(): Promise<void>;
}

/** Whether there are servers here. */
export const HAS_SERVERS = MAJORS_HERE.length > 0;

export async function bench(): Promise<Bench> {
  const directory = scratch('certificates');
  // Clients that look for files run as somebody else.
  chmodSync(directory, 0o755);
  const trusted = authority(directory, 'trusted');
  const stranger = authority(directory, 'stranger');
  const certificates: Readonly<Record<Exclude<ServerName, 'plain'>, Certificate>> = {
    good: signedBy(trusted, directory, 'good', 'DNS:localhost,IP:127.0.0.1'),
    wronghost: signedBy(trusted, directory, 'wronghost', 'DNS:wrong.example'),
    untrusted: signedBy(stranger, directory, 'untrusted', 'DNS:localhost,IP:127.0.0.1'),
    dnsonly: signedBy(trusted, directory, 'dnsonly', 'DNS:localhost'),
  };
  const major = MAJORS_HERE.at(-1)!;
  const template = initdb(major, directory);
  const start = async (name: ServerName): Promise<readonly [ServerName, NetworkServer]> => {
    const certificate = name === 'plain' ? undefined : certificates[name];
    const tls = certificate
      ? { ssl_cert_file: certificate.certificate, ssl_key_file: certificate.key, ssl_ca_file: '' }
      : { ssl: 'off' };
    const server = await networkServer(major, tls, template);
    await server.query(`create role ${TLS_ONLY} login`);
    await server.reload({ 'pg_hba.conf': HBA });
    return [name, server];
  };
  const started = await Promise.all(SERVERS.map(start));
  return {
    ports: Object.fromEntries(started.map(([name, { port }]) => [name, port])) as Record<ServerName, number>,
    trusted: trusted.certificate,
    stranger: stranger.certificate,
    async stop() {
      await Promise.all(started.map(([, server]) => server.stop()));
      discard(directory);
    },
  };
}
