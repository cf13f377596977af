import type { OracleMajor } from '../postgres.js';
import type { ServedName } from './cast.js';
import type { ListName, PresentedName, RootName } from './client-files.js';
import type { RecordsName } from './records.js';

/** The files of a server. */
export interface ServerSide {
  readonly major: OracleMajor;
  /** `off`: a server without TLS. */
  readonly served: ServedName | 'off';
  readonly records: RecordsName;
  /** Whom it lets vouch for clients; nobody without it. */
  readonly ca?: RootName;
  readonly list?: ListName;
  /** More of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Of the file with the private key; 0600 without it. */
  readonly keyMode?: number;
}

/** Where a client says how it connects. */
export type Form = 'url' | 'environment' | 'service';

/** A client of libpq. */
export interface LibpqSide {
  readonly libpq: OracleMajor;
  readonly form?: Form;
  /** Any of libpq's parameters, but for files and where and as whom it connects. */
  readonly options?: Readonly<Record<string, string>>;
}

/** A client of npm's `pg`. */
export interface PgSide {
  /** The package, of the workspace of drivers that are installed for tests: `pg`, `pg-8.11.5`. */
  readonly pg: string;
  /** The source of `ssl`, which may read `root.crt`, `client.crt` and `client.key`; none without it. */
  readonly ssl?: string;
  /** The query of a URL in a variable, instead of options in the code. */
  readonly query?: string;
}

export type ClientSide = (LibpqSide | PgSide) & {
  /** `localhost` without it. A name that resolves nowhere goes with its address. */
  readonly host?: string;
  /** `app` without it, whose password is known to everybody. */
  readonly user?: string;
  readonly database?: string;
  readonly root?: RootName;
  readonly presented?: PresentedName;
  readonly list?: ListName;
};

/** A server, and a client that connects to it. */
export interface Scene {
  readonly name: string;
  readonly server: ServerSide;
  readonly client: ClientSide;
}

export const isPg = (client: ClientSide): client is ClientSide & PgSide => 'pg' in client;
