import type { Edit } from '../text/edit.js';
import type { Resolved } from '../text/resolved.js';
import type { Slot } from '../text/slot.js';
import type { Span } from '../text/source.js';

/**
 * Where files of this kind are headed, by their path and name: findings in `dev`, `test` and `example` weigh less, and
 * in `documentation`, which nothing connects with, least.
 */
export type Environment = 'production' | 'dev' | 'test' | 'example' | 'documentation' | 'unknown';

/** How far a connection travels before anybody else could see it. */
export type Locality = 'socket' | 'loopback' | 'service' | 'remote' | 'unknown';

/** How a pooler lets clients in. */
export interface PoolerListener {
  readonly at: Span;
  /** `client-chooses`: TLS is offered and not required. */
  readonly tls: Resolved<'off' | 'client-chooses' | 'required'>;
  readonly clientCertificate?: boolean;
  /** The port it listens on; absent where nobody can tell. */
  readonly port?: Resolved<string>;
  /** The addresses it is bound to, as written. */
  readonly addresses?: readonly string[];
  /** Who can reach it. */
  readonly reach: Locality;
}

/** Edits that belong together, and what they write, for people: `rds.force_ssl = 1`. */
export interface Change {
  readonly words: string;
  readonly edits: readonly Edit[];
}

/** A server that a cloud provider runs, as infrastructure code declares it. */
export interface ManagedServer {
  readonly provider: 'rds' | 'aurora' | 'cloud-sql' | 'azure';
  /** The resource's address: `aws_db_instance.main`. */
  readonly name: string;
  readonly at: Span;
  /** What the provider calls it, which its host name begins with. */
  readonly identifier?: string;
  readonly version: Resolved<string>;
  /** Does the server refuse connections without TLS? Where it is a default, `why` says whose. */
  readonly enforcesTls: Resolved<boolean>;
  /** Makes it refuse them, written out in its own syntax. */
  readonly enforcing?: Change;
  /** The lowest TLS version it takes, in PostgreSQL's words. */
  readonly minProtocol?: Resolved<string>;
  /** Makes TLS 1.2 the lowest. */
  readonly raising?: Change;
  /** How to make it refuse them, in the provider's own words. */
  readonly remedy: string;
  readonly environment: Environment;
}

/** A password as it was written, wherever that was. */
export interface WrittenPassword {
  /** The value. */
  readonly at: Span;
  /**
   * `argv`: an argument of a command, which every user of the machine can list. `variable`: `PGPASSWORD` in a profile,
   * a unit or a service. `sql`: a statement. `passfile`, `service-file`, `userlist`: files that libpq or a pooler reads.
   */
  readonly where: 'argv' | 'variable' | 'sql' | 'passfile' | 'service-file' | 'userlist';
  /** The construct around it, as messages name it: `PGPASSWORD`, `ALTER ROLE`. */
  readonly name: string;
  readonly user?: string;
  readonly value: Resolved<string>;
  /** `hashed`: an MD5 or SCRAM verifier, which is not the password itself. */
  readonly form: 'plain' | 'md5' | 'scram';
  readonly environment: Environment;
}

/** Key material or a connection string that an image or a cluster's resource carries in the open. */
export interface Exposure {
  readonly at: Span;
  readonly what: 'private key' | 'connection string' | 'key file mode';
  /** `image`: a layer that everybody who pulls it can read. */
  readonly where: 'image' | 'config-map' | 'secret' | 'volume';
  /** The concrete thing, as messages name it: `COPY server.key`. */
  readonly name: string;
  /** For a mode: the permission bits. */
  readonly mode?: number;
  /** Rewrites the mode, in the notation it is written in. */
  readonly modeSlot?: Slot;
  readonly environment: Environment;
}

/** What runs a server and decides what its files leave open. */
export interface Operator {
  /** `CloudNativePG`, `Patroni`, `Crunchy Postgres for Kubernetes`, `Zalando's operator`, `a Helm chart`. */
  readonly name: string;
  /** Places where its protection is turned down, with what that does as a clause. */
  readonly weakened: readonly { readonly at: Span; readonly message: string }[];
}
