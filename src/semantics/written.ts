import type { Manifest } from '../facts/manifest.js';
import type { Written } from '../facts/policy.js';
import type { Major } from '../facts/versions.js';
import type { Gap } from '../parse/problem.js';
import type { Edit } from '../text/edit.js';
import type { Passage } from '../text/passage.js';
import type { Resolved } from '../text/resolved.js';
import type { Slot } from '../text/slot.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Mount } from './container-files.js';
import type { CommandSetting } from './postgres-options.js';
import type {
  ClientRole,
  Container,
  Environment,
  Exposure,
  ManagedServer,
  Operator,
  PoolerListener,
  Secret,
  WrittenPassword,
} from './project.js';
import type { ClusterService, Site } from './site.js';
import type { VariableScope } from './variables.js';

/** What a format tells about who reads a connection, surer than any manifest: `psql` stands in the command. */
export interface DriverHint {
  /** Id or alias of a driver. */
  readonly id: string;
  readonly version?: string;
  /** A clause for people: "`psql` connects through libpq". */
  readonly why: string;
  /** Likely, and not said in so many words. */
  readonly assumed?: true;
  readonly traits?: ReadonlySet<string>;
  /** Manifests around this reader, where it stands elsewhere than the string. */
  readonly manifests?: readonly Manifest[];
  /** Options that this reader of a string has beside it, in another file. */
  readonly beside?: readonly WrittenOption[];
}

/** A program that reads a variable, as another file than the one that sets it tells: `env("DATABASE_URL")`. */
export interface VariableReader {
  readonly variable: string;
  readonly driver: DriverHint;
}

/** One option as it stands in a file, beside a connection string or instead of it. */
export interface WrittenOption extends Written {
  /** The value. */
  readonly at: Span;
  readonly nameAt?: Span;
  /** Rewrites the value; absent where it cannot be written to. */
  readonly slot?: Slot;
}

/** A connection as one file writes it. */
export interface WrittenConnection {
  /** What people call it: `sqlalchemy.url`, `production`, `new Pool`, `psql`. */
  readonly name: string;
  /** The string, or the construct that holds the options. */
  readonly at: Span;
  readonly role?: ClientRole;
  /** A URL or a keyword string, as decoded. */
  readonly string?: Passage;
  /** Layer `beside`, in the order they are written. */
  readonly options?: readonly WrittenOption[];
  /** Adds an option that is not there yet, in the file's own syntax. */
  readonly addOption?: (name: string, value: string) => Edit | undefined;
  /** Variables of the process, where the file tells. */
  readonly scope?: VariableScope;
  /** Who reads it, where the file tells; without it the manifests around the file do. */
  readonly drivers?: readonly DriverHint[];
  readonly mounts?: readonly Mount[];
  readonly environment?: Environment;
  /** Nothing in sight says where it connects, although something says how. */
  readonly hostElsewhere?: boolean;
  /** The variable of the process that holds its string. */
  readonly variable?: string;
  /** Where the program runs. */
  readonly site?: Site;
  /** Of a hop from a pooler: the name of the database that leads here; `*` for all that no other hop is for. */
  readonly route?: string;
}

/** Variables of one process, from which connections are made as from a `.env` file. */
export interface ProcessScope extends VariableScope {
  readonly mounts?: readonly Mount[];
  /** The folder the program is built from: a manifest there tells its driver. */
  readonly builtFrom?: string;
  /** Its variables configure a pooler, so that they make no client of an application. */
  readonly isPooler?: true;
  readonly drivers?: readonly DriverHint[];
}

/** A setting of a server that stands in a file other than postgresql.conf: a map of parameters, an option of a command. */
export type WrittenSetting = CommandSetting;

/** Lines that stand in no file. */
export interface AddedLines {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A server as an operator's resource or a cluster manager's file describes it. */
export interface WrittenServer {
  readonly name: string;
  readonly at: Span;
  readonly version: Resolved<Major>;
  readonly settings: readonly WrittenSetting[];
  /**
   * Why some of its settings may be set by what nobody can see from here: a script, a file that is named; with how many
   * of `settings` stand before it, none where that is left out.
   */
  readonly unseen?: readonly { readonly why: string; readonly at: Span; readonly before?: number }[];
  /** What its operator sets where the file says nothing, by setting. */
  readonly defaults?: Readonly<Record<string, { readonly value: string; readonly why: string }>>;
  /** Records of pg_hba.conf, one passage a line, in order; absent where the file says nothing about them. */
  readonly hba?: readonly Passage[];
  /** Records of pg_ident.conf. */
  readonly ident?: readonly Passage[];
  /** Lines that the operator puts before and after those, where they are known. Without `hba` they are all there is. */
  readonly hbaAround?: AddedLines;
  /** The same around the records of pg_ident.conf. */
  readonly identAround?: AddedLines;
  /** What is not set here is set nowhere, and left to its default. */
  readonly configured?: true;
  readonly operator?: Operator;
  readonly container?: Container;
  readonly site?: Site;
  readonly environment?: Environment;
}

/** A pooler as its configuration describes it: two hops. */
export interface WrittenPooler {
  readonly name: string;
  readonly at: Span;
  readonly software: string;
  readonly version: Resolved<string>;
  readonly listener: PoolerListener;
  /** From the pooler to PostgreSQL, one for each target. */
  readonly upstreams: readonly WrittenConnection[];
  /** Everything that was written, by name, for rules that look at one of them. */
  readonly settings: ReadonlyMap<string, WrittenOption>;
  readonly site?: Site;
  /** Adds a setting that is not there yet, in the file's own syntax. */
  readonly addSetting?: (name: string, value: string) => Edit | undefined;
  readonly mounts?: readonly Mount[];
  readonly environment?: Environment;
}

/** What one file contributes to the model. Everything is optional; gaps are what it could not read. */
export interface Contribution {
  readonly scopes?: readonly ProcessScope[];
  readonly connections?: readonly WrittenConnection[];
  readonly servers?: readonly WrittenServer[];
  readonly poolers?: readonly WrittenPooler[];
  readonly managed?: readonly ManagedServer[];
  readonly passwords?: readonly WrittenPassword[];
  readonly exposures?: readonly Exposure[];
  readonly secrets?: readonly Secret[];
  /** Who reads variables that environment files around this file set. */
  readonly readers?: readonly VariableReader[];
  /** Services of a cluster, whatever is behind them. */
  readonly services?: readonly ClusterService[];
  readonly gaps?: readonly Gap[];
}

/** What a reader of a format may ask of the world. */
export interface FormatContext {
  readonly files: import('../text/files.js').Files;
  readonly environment: Environment;
}

/** Reads one file of a kind; never throws, whatever the file holds. */
export type FormatReader = (file: SourceFile, context: FormatContext) => Contribution;
