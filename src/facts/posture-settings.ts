import { tlsRank } from './tls.js';

/** How a standby's value compares with the primary's. */
export type Comparison = 'equal' | 'stronger' | 'weaker' | 'different';

/** A setting that every node that may become primary must not have weaker than the others. */
export interface PostureSetting {
  readonly name: string;
  /** How its value is read: Booleans come as `on` and `off`, numbers in the base unit, the rest as it stands. */
  readonly type: 'bool' | 'int' | 'text';
  readonly compare: (primary: string, standby: string) => Comparison;
  /** What a weaker or different value does after a failover, as a clause. */
  readonly consequence: string;
  /** Not merely worse: it takes the protection away. */
  readonly decisive?: true;
  /** Its files differ from node to node; only whether it is set counts. */
  readonly presence?: true;
}

const bool = (primary: string, standby: string): Comparison =>
  primary === standby ? 'equal' : standby === 'on' ? 'stronger' : 'weaker';

/** Lower TLS versions are weaker; an empty maximum is the highest. */
const version = (primary: string, standby: string): Comparison => {
  const [high, low] = [tlsRank(primary), tlsRank(standby)];
  if (high === undefined || low === undefined || high === low) return 'equal';
  return low > high ? 'stronger' : 'weaker';
};

const number = (primary: string, standby: string): Comparison =>
  Number(primary) === Number(standby) ? 'equal' : Number(standby) > Number(primary) ? 'stronger' : 'weaker';

const written = (primary: string, standby: string): Comparison => (primary === standby ? 'equal' : 'different');

const presence = (primary: string, standby: string): Comparison =>
  (primary === '') === (standby === '') ? 'equal' : primary === '' ? 'stronger' : 'weaker';

const hash = (primary: string, standby: string): Comparison =>
  primary === standby ? 'equal' : standby === 'md5' ? 'weaker' : 'stronger';

/**
 * None of these is replicated: each node reads its own files, and roles and verifiers are all that WAL carries.
 * Certificates, keys, listen addresses, port and `primary_conninfo` differ for good reasons and are left out.
 * Source: postgresql.org/docs/current/warm-standby.html and the documentation of each setting.
 */
export const POSTURE_SETTINGS: readonly PostureSetting[] = [
  {
    name: 'ssl',
    type: 'bool',
    compare: bool,
    consequence: 'everybody who follows a failover to it talks in plaintext',
    decisive: true,
  },
  {
    name: 'ssl_min_protocol_version',
    type: 'text',
    compare: version,
    consequence: 'it takes TLS versions that the primary refuses',
  },
  {
    name: 'ssl_max_protocol_version',
    type: 'text',
    compare: version,
    consequence: 'it refuses newer TLS versions that the primary takes',
  },
  { name: 'ssl_ciphers', type: 'text', compare: written, consequence: 'it negotiates other ciphers below TLS 1.3' },
  {
    name: 'ssl_tls13_ciphers',
    type: 'text',
    compare: written,
    consequence: 'it negotiates other ciphers with TLS 1.3',
  },
  { name: 'ssl_groups', type: 'text', compare: written, consequence: 'it agrees on keys in other groups' },
  { name: 'ssl_ecdh_curve', type: 'text', compare: written, consequence: 'it agrees on keys on another curve' },
  {
    name: 'ssl_prefer_server_ciphers',
    type: 'bool',
    compare: bool,
    consequence: 'there the client chooses the cipher',
  },
  {
    name: 'ssl_ca_file',
    type: 'text',
    compare: presence,
    consequence: 'after a failover nobody can log in with a client certificate',
    presence: true,
  },
  {
    name: 'ssl_crl_file',
    type: 'text',
    compare: presence,
    consequence: 'it takes client certificates that are revoked',
    presence: true,
  },
  {
    name: 'ssl_crl_dir',
    type: 'text',
    compare: presence,
    consequence: 'it takes client certificates that are revoked',
    presence: true,
  },
  {
    name: 'password_encryption',
    type: 'text',
    compare: hash,
    consequence: 'passwords set after a failover are stored as MD5 hashes',
  },
  {
    name: 'scram_iterations',
    type: 'int',
    compare: number,
    consequence: 'passwords set after a failover are quicker to guess',
  },
  {
    name: 'gss_accept_delegation',
    type: 'bool',
    compare: (primary, standby) => bool(standby, primary),
    consequence: 'it takes delegated credentials that the primary does not want',
  },
];
