import type { Major } from '../../../src/facts/versions.js';
import type { Example } from '../../../src/rule/rule.js';
import type { Texts } from '../../../src/testing/index.js';
import type { Knock } from '../knock.js';

/** What another tool says about some files, what we say, and what PostgreSQL and libpq do with them. */
export interface PeerCase {
  /** The tool, and the version or date that was looked at. */
  readonly tool: string;
  /** What it says of these files, or misses. */
  readonly says: string;
  /**
   * `NET` stands for the first byte of a network: 10 in the files that we judge, 127 in those a server here gets, which
   * can be reached from everywhere in 127.0.0.0/8 and from nowhere else.
   */
  readonly files: Texts;
  readonly modes?: NonNullable<Example['modes']>;
  /** `hostssl.yaml`, as data. */
  readonly config?: NonNullable<Example['config']>;
  /** The pg_hba.conf of the server that is asked, where it is none of the files. */
  readonly served?: string;
  /** What that server has besides TLS and a CA, or instead. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The majors it is about. */
  readonly since?: Major;
  readonly until?: Major;
  /** Everything that is reported, all rules of the default profile together: `file:line rule`. */
  readonly finds: readonly string[];
  readonly truth: readonly Truth[];
}

/** One question to the real thing, with its answer. */
export type Truth =
  /** A server with this pg_hba.conf, with TLS and a CA, asks this client for that, or turns it away. */
  | { readonly kind: 'knock'; readonly given: Knock; readonly answer: Met }
  /** A server refuses this pg_hba.conf for this reason. */
  | { readonly kind: 'refused'; readonly because: string }
  /** Column `options` of `pg_hba_file_rules`, record after record. */
  | { readonly kind: 'options'; readonly rows: readonly (string | null)[] }
  /** A parameter under these files, as `postgres -C` prints it. */
  | { readonly kind: 'setting'; readonly name: string; readonly value: string; readonly directory: string }
  /** A server does not start with this postgresql.conf, and says this. */
  | { readonly kind: 'dead'; readonly because: string }
  /** The suite of TLS 1.2 that a server chooses among these; undefined where it ends the handshake. */
  | { readonly kind: 'suite'; readonly offered: readonly number[]; readonly chosen: number | undefined }
  /** libpq tries to get in with these options and says this; nothing where it is let in. */
  | { readonly kind: 'libpq'; readonly options: string; readonly says: string };

/** What a client is asked for that is let in on that condition, or why it is not. */
export type Met =
  | 'nothing'
  | 'password'
  | 'md5'
  | 'sasl'
  | 'peer'
  | 'ident'
  | 'certificate'
  | 'reject'
  | 'no-entry'
  | 'error';

type Who = Partial<Pick<Knock, 'user' | 'database' | 'replication'>>;

const knock =
  (transport: 'plaintext' | 'tls') =>
  (address: string, answer: Met, who: Who = {}): Truth => ({
    kind: 'knock',
    given: { transport, address, user: 'app', database: 'app', ...who },
    answer,
  });

/** A client at this address that does not ask for TLS. */
export const inTheClear = knock('plaintext');
/** One that does. */
export const overTls = knock('tls');

export const refused = (because: string): Truth => ({ kind: 'refused', because });
export const options = (...rows: readonly (string | null)[]): Truth => ({ kind: 'options', rows });
export const setting = (name: string, value: string, directory = ''): Truth => ({
  kind: 'setting',
  name,
  value,
  directory,
});
export const dead = (because: string): Truth => ({ kind: 'dead', because });
export const chosenOf = (offered: readonly number[], chosen?: number): Truth => ({ kind: 'suite', offered, chosen });
export const libpqSays = (tries: string, says: string): Truth => ({ kind: 'libpq', options: tries, says });

/** A physical standby. */
export const STANDBY: Who = { user: 'standby', database: '', replication: true };

type Settings = Readonly<Record<string, string>>;

/** As the servers here have it; SCRAM is no default before 14. */
const TLS_ON: Settings = {
  listen_addresses: '*',
  ssl: 'on',
  ssl_ca_file: 'ca.crt',
  password_encryption: 'scram-sha-256',
};

/** A postgresql.conf of a server with TLS and a CA that listens everywhere, with other settings besides or instead. */
export const conf = (others: Settings = {}): string =>
  Object.entries({ ...TLS_ON, ...others })
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('');

/** That server with this pg_hba.conf. */
export const hba = (records: string, others?: Settings): Texts => ({
  'postgresql.conf': conf(others),
  'pg_hba.conf': records,
});

/** A server with these settings, that takes nobody without TLS. */
export const settings = (others: Settings): Texts => hba('hostssl all all all scram-sha-256\n', others);
