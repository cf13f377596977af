import { libpqAt, type Making } from './make.js';

const FULL = 'sslmode=verify-full';
const ROOT = { root: 'right' } as const;

/** Do the two find a version, a suite and a way to begin? */
export const handshakes: readonly Making[] = [
  libpqAt('TLS 1.3 at a server up to 1.2', `${FULL} ssl_min_protocol_version=TLSv1.3`, ROOT, {
    settings: { ssl_max_protocol_version: 'TLSv1.2' },
  }),
  libpqAt(
    'TLS 1.3 at a server up to 1.2, prefer',
    'sslmode=prefer ssl_min_protocol_version=TLSv1.3',
    {},
    {
      settings: { ssl_max_protocol_version: 'TLSv1.2' },
    },
  ),
  libpqAt('up to TLS 1.2 at a server from 1.3', `${FULL} ssl_max_protocol_version=TLSv1.2`, ROOT, {
    settings: { ssl_min_protocol_version: 'TLSv1.3' },
  }),
  libpqAt('TLS 1.2 alone on both sides', `${FULL} ssl_max_protocol_version=TLSv1.2`, ROOT, {
    settings: { ssl_max_protocol_version: 'TLSv1.2' },
  }),
  libpqAt('TLS 1.3 alone on both sides', `${FULL} ssl_min_protocol_version=TLSv1.3`, ROOT, {
    settings: { ssl_min_protocol_version: 'TLSv1.3' },
  }),
  libpqAt('suites of ECDSA, key of RSA, TLS 1.2', FULL, ROOT, {
    served: 'rsa',
    settings: { ssl_ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384', ssl_max_protocol_version: 'TLSv1.2' },
  }),
  libpqAt('suites of ECDSA, key of RSA, any TLS', FULL, ROOT, {
    served: 'rsa',
    settings: { ssl_ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' },
  }),
  libpqAt('suites of RSA, key of ECDSA, TLS 1.2', FULL, ROOT, {
    settings: { ssl_ciphers: 'ECDHE-RSA-AES256-GCM-SHA384', ssl_max_protocol_version: 'TLSv1.2' },
  }),
  libpqAt('suites of ECDSA, key of ECDSA, TLS 1.2', FULL, ROOT, {
    settings: { ssl_ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384', ssl_max_protocol_version: 'TLSv1.2' },
  }),
  libpqAt('suites of ECDSA, Ed25519, TLS 1.2', FULL, ROOT, {
    served: 'ed25519',
    settings: { ssl_ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384', ssl_max_protocol_version: 'TLSv1.2' },
  }),
  libpqAt('suites of RSA, Ed25519, TLS 1.2', FULL, ROOT, {
    served: 'ed25519',
    settings: { ssl_ciphers: 'ECDHE-RSA-AES256-GCM-SHA384', ssl_max_protocol_version: 'TLSv1.2' },
  }),
  libpqAt('1024 bits, require', 'sslmode=require', {}, { served: '1024 bits' }),
  libpqAt('direct', `${FULL} sslnegotiation=direct`, ROOT),
  libpqAt('direct without TLS there', 'sslmode=require sslnegotiation=direct', {}, { served: 'off' }),
  libpqAt('direct and prefer', 'sslmode=prefer sslnegotiation=direct'),
  libpqAt('direct and no mode', 'sslnegotiation=direct'),
  libpqAt('sslnegotiation=postgres', `${FULL} sslnegotiation=postgres`, ROOT),
  libpqAt('channel binding', `${FULL} channel_binding=require`, ROOT),
  libpqAt('channel binding without TLS', 'sslmode=disable channel_binding=require'),
  libpqAt('channel binding, prefer', 'sslmode=prefer channel_binding=require'),
  libpqAt('channel binding and trust', `${FULL} channel_binding=require`, ROOT, { records: 'trust' }),
  libpqAt('channel binding and a clear password', `${FULL} channel_binding=require`, ROOT, {
    records: 'clear password',
  }),
  libpqAt('channel binding and Ed25519', 'sslmode=require channel_binding=require', {}, { served: 'ed25519' }),
  libpqAt('no channel binding and Ed25519', 'sslmode=require channel_binding=disable', {}, { served: 'ed25519' }),
  libpqAt(
    'channel binding, certificate',
    `${FULL} channel_binding=require`,
    { ...ROOT, presented: 'alice', user: 'alice' },
    {
      records: 'certificate',
      ca: 'right',
    },
  ),
  libpqAt('require_auth=scram-sha-256 and a clear password', `${FULL} require_auth=scram-sha-256`, ROOT, {
    records: 'clear password',
  }),
  libpqAt('require_auth=scram-sha-256', `${FULL} require_auth=scram-sha-256`, ROOT),
  libpqAt('require_auth=none and trust', `${FULL} require_auth=none`, ROOT, { records: 'trust' }),
  libpqAt('the roots of the machine', `${FULL} sslrootcert=system`),
  libpqAt('the roots of the machine, require', 'sslmode=require sslrootcert=system'),
  libpqAt('the roots of the machine, no mode', 'sslrootcert=system'),
];
