import type { Kind } from '../facts/kinds.js';
import type { IgnoredSetting, PolicyOrRefusal, Written } from '../facts/policy.js';
import type { Major } from '../facts/versions.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import type { HbaTree } from '../parse/hba-tree.js';
import type { IdentTree } from '../parse/pg-ident-tree.js';
import type { Gap } from '../parse/problem.js';
import type { Edit } from '../text/edit.js';
import type { Resolved } from '../text/resolved.js';
import type { Slot } from '../text/slot.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Expectation } from './access/expectation.js';
import type { World } from './access/world.js';
import type { ClientMaterial, KeyMaterial, MaterialUse, ServerMaterial } from './certificates/material.js';
import type {
  Environment,
  Exposure,
  Locality,
  ManagedServer,
  Operator,
  PoolerListener,
  WrittenPassword,
} from './estate.js';
import type { Settings } from './settings.js';
import type { Site } from './site.js';

export type * from './certificates/material.js';
export type * from './estate.js';
export type * from './site.js';

/** One PostgreSQL instance as its files describe it. */
export interface Server {
  /** Its directory, compose service or configured name. */
  readonly name: string;
  /** Where a finding that belongs to no line points: the first line of its main file, or the service's key. */
  readonly at: Span;
  readonly version: Resolved<Major>;
  readonly settings: Settings;
  /** Undefined where no pg_hba.conf of this server is in sight. */
  readonly hba?: HbaTree;
  /** Undefined where no pg_ident.conf of this server is in sight. */
  readonly ident?: IdentTree;
  /** True where a postgresql.conf of this server was read, so that what it does not set is unset. */
  readonly configured: boolean;
  readonly container?: Container;
  readonly operator?: Operator;
  /** The files it reads for TLS. */
  readonly material: ServerMaterial;
  /** Other names that clients reach it by, with a port where only that one is meant: `db.example.com:5433`. */
  readonly names?: readonly string[];
  readonly site?: Site;
  readonly environment: Environment;
  /** What the configuration tells of roles, interfaces and host names. */
  readonly world: World;
  /** What the configuration expects of its pg_hba.conf. */
  readonly expectations: readonly Expectation[];
}

/** What a compose service says about the server inside it. */
export interface Container {
  readonly service: string;
  readonly image: string;
  /** The service's key. */
  readonly at: Span;
  /** Ports of the server that are published on the host. */
  readonly published: readonly PublishedPort[];
  /** `POSTGRES_HOST_AUTH_METHOD`: the image appends `host all all all <method>` to the pg_hba.conf that initdb wrote. */
  readonly hostAuthMethod?: Resolved<string> & { readonly slot?: Slot };
  /** TLS may be set up where we cannot see it: an entrypoint of its own, a build, a wrapper script. */
  readonly opaque?: { readonly why: string; readonly at: Span };
}

export interface PublishedPort {
  readonly at: Span;
  /** Host address it is bound to; undefined means every address. */
  readonly address?: string;
  readonly published: string;
  readonly target: string;
  /** Rewrites the whole port entry, where it is a plain string. */
  readonly slot?: Slot;
}

/** One place a client connects to. */
export interface Endpoint {
  readonly host: Resolved<string>;
  readonly port: Resolved<string>;
  readonly locality: Locality;
}

/** One option as the driver sees it, with where it came from. */
export interface ClientOption extends Written {
  /** The driver's name for it, where that differs from the name it was written by: `sslmode` for `PGSSLMODE`. */
  readonly keyword: string;
  readonly at?: Span;
  readonly slot?: Slot;
}

/**
 * What a connection is for. `application`: a program. `tool`: a command such as `psql` or `pg_dump`. `sql`: a server
 * that connects as a client (`CREATE SUBSCRIPTION`, a foreign server, `dblink`). `walreceiver`: a standby. `pooler`: the
 * hop from a pooler to PostgreSQL.
 */
export type ClientRole = 'application' | 'tool' | 'sql' | 'walreceiver' | 'pooler';

/** A driver, and why we think that it reads the connection. */
export interface ClientDriver {
  readonly id: string;
  /** As messages name it. */
  readonly title: string;
  readonly version?: string;
  /** The oldest major of libpq that it may be, where no version is told. */
  readonly atLeast?: number;
  readonly why: string;
  /** It hands what it is given to libpq. */
  readonly through?: 'libpq';
  /** Nothing names the driver: it is taken for the likeliest one. */
  readonly assumed?: true;
}

/** One program that reads the connection, and what it makes of it. */
export interface Consumer {
  readonly driver: ClientDriver;
  readonly policy: Resolved<PolicyOrRefusal>;
  /** Why the string is refused before any option counts. */
  readonly problems: readonly { readonly at: Span; readonly message: string }[];
  /** Settings about TLS that are written and do nothing. */
  readonly ignored: readonly (IgnoredSetting & { readonly at: Span })[];
  /** What newer versions of it make of the same, where that is something else. */
  readonly upgrades: readonly {
    readonly title: string;
    readonly planned?: true;
    readonly policy: PolicyOrRefusal;
  }[];
  /** The options that count for it. */
  readonly options: ReadonlyMap<string, ClientOption>;
  readonly conninfo?: ConninfoTree;
  /** The files it reads for TLS, by its own rules. */
  readonly material: ClientMaterial;
}

/** One connection configuration as written, wherever it was written. */
export interface Client {
  /** What people call it: `DATABASE_URL`, `services.app.environment.DATABASE_URL`, `primary_conninfo`, `[mydb]`. */
  readonly name: string;
  readonly at: Span;
  readonly role: ClientRole;
  /** Of several programs that read it the one it protects least; the other fields are what that one makes of it. */
  readonly driver: ClientDriver;
  /** Everybody who reads it, `driver` first. */
  readonly consumers: readonly Consumer[];
  /** Effective options by keyword, after the driver's own precedence. */
  readonly options: ReadonlyMap<string, ClientOption>;
  /** The connection string it was read from, if one was. */
  readonly conninfo?: ConninfoTree;
  readonly endpoints: readonly Endpoint[];
  readonly policy: Resolved<PolicyOrRefusal>;
  /** Why the string is refused before any option counts: `invalid URI query parameter: "sslMode"`. */
  readonly problems: readonly { readonly at: Span; readonly message: string }[];
  /** Everything that was written about it, whether it counts or not. */
  readonly written: readonly ClientOption[];
  readonly environment: Environment;
  /** Where the program runs, where that is in sight. */
  readonly site?: Site;
  /** Of a hop from a pooler: the name of the database that leads here; `*` for all that no other hop is for. */
  readonly route?: string;
  /** Makes the fix for a TLS option: rewrites it where it stands, or adds it where it is missing. */
  setOption(keyword: string, value: string): Edit | undefined;
  /** The same for several at once; undefined where one of them cannot be written. */
  setOptions(values: Readonly<Record<string, string>>): readonly Edit[] | undefined;
  /** What the policy would be for each consumer if the connection string had these parameters. */
  policiesWith(parameters: Readonly<Record<string, string>>): readonly Resolved<PolicyOrRefusal>[];
  /** What newer versions of them would make of it. */
  upgradesWith(parameters: Readonly<Record<string, string>>): readonly Resolved<PolicyOrRefusal>[];
}

/** A pooler with its two hops. */
export interface Pooler {
  readonly name: string;
  readonly at: Span;
  /** `pgbouncer`, `pgpool`, `odyssey`, `pgcat`, … */
  readonly software: string;
  readonly version: Resolved<string>;
  readonly listener: PoolerListener;
  /** The files its listener reads for TLS. */
  readonly material: ServerMaterial;
  /** Other names that clients reach it by. */
  readonly names?: readonly string[];
  readonly site?: Site;
  /** Clients of role `pooler`, one for each target. */
  readonly upstreams: readonly Client[];
  /** What was written, by name. */
  readonly settings: ReadonlyMap<string, ClientOption>;
  /** Adds a setting that is not there yet, in the file's own syntax. */
  readonly addSetting?: (name: string, value: string) => Edit | undefined;
  readonly environment: Environment;
}

/** Where a leg ends. */
export type Destination =
  | { readonly kind: 'server'; readonly server: Server }
  | { readonly kind: 'pooler'; readonly pooler: Pooler }
  | { readonly kind: 'managed'; readonly managed: ManagedServer };

/** One client with one thing it connects to: an application and its server, a standby and its primary, one hop of a pooler. */
export interface Leg {
  readonly client: Client;
  readonly endpoint: Endpoint;
  readonly to: Destination;
  /** How they were found to belong together, as a clause: "`db` is a service of `compose.yaml`". */
  readonly because: string;
  /** `likely`: nothing says so in so many words. */
  readonly confidence: 'certain' | 'likely';
}

/** A variable in an environment file or service, that is not itself a connection. */
export interface Variable {
  readonly name: string;
  readonly value: Resolved<string>;
  readonly at: Span;
  readonly slot?: Slot;
  /** The file or the service it belongs to: variables of one scope reach the same process. */
  readonly scope: string;
  /** The variables of that scope configure a PostgreSQL client. */
  readonly besideClient: boolean;
  readonly environment: Environment;
}

/** A PEM file that holds a private key. Its body never gets here. */
export interface KeyFile {
  readonly file: SourceFile;
  readonly at: Span;
  /** As in its header: `RSA PRIVATE KEY`. */
  readonly label: string;
  readonly encrypted: boolean;
  /** Who uses it, with the setting that names it. */
  readonly usedBy: readonly {
    readonly what: 'server' | 'client' | 'pooler';
    readonly name: string;
    readonly at: Span;
  }[];
  readonly environment: Environment;
}

/** A file with certificates, keys or lists that is of interest: somebody uses it, or a person named it. */
export interface MaterialFile extends KeyMaterial {
  readonly uses: readonly MaterialUse[];
  readonly environment: Environment;
}

/** A primary with its standbys, as named in the configuration. */
export interface Replication {
  readonly name: string;
  readonly primary: Server;
  readonly standbys: readonly Server[];
}

/** Text that must never be shown. */
export interface Secret {
  readonly at: Span;
  /** As decoded; every output is searched for it. */
  readonly value: string;
}

export interface Checked {
  readonly file: string;
  readonly kind: Kind;
}

/** The estate: every file read, joined. */
export interface Project {
  readonly servers: readonly Server[];
  readonly clients: readonly Client[];
  readonly variables: readonly Variable[];
  readonly keys: readonly KeyFile[];
  readonly material: readonly MaterialFile[];
  /** Who connects to what, as far as the files tell. */
  readonly legs: readonly Leg[];
  readonly poolers: readonly Pooler[];
  readonly managed: readonly ManagedServer[];
  readonly passwords: readonly WrittenPassword[];
  readonly exposures: readonly Exposure[];
  readonly replications: readonly Replication[];
  readonly gaps: readonly Gap[];
  readonly secrets: readonly Secret[];
  readonly checked: readonly Checked[];
  /** Every file the model was read from, by path: ignores and excerpts are looked up here. */
  readonly files: readonly SourceFile[];
}
