import type { ControlId } from '../facts/controls.js';
import type { Major } from '../facts/versions.js';
import type {
  Client,
  Environment,
  Exposure,
  KeyFile,
  ManagedServer,
  MaterialFile,
  Pooler,
  Project,
  Replication,
  Server,
  Variable,
  WrittenPassword,
} from '../semantics/project.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/source.js';

export type Severity = 'error' | 'warning' | 'info';
/** `certain`: follows from the files. `likely`: needs an assumption people usually meet. `possible`: worth a look. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** What a rule judges: it names the narrowest subject it needs. */
export interface Subjects {
  readonly server: Server;
  readonly client: Client;
  readonly variable: Variable;
  readonly key: KeyFile;
  readonly material: MaterialFile;
  readonly pooler: Pooler;
  readonly managed: ManagedServer;
  readonly password: WrittenPassword;
  readonly exposure: Exposure;
  readonly replication: Replication;
  readonly project: Project;
}

export type SubjectKind = keyof Subjects;

export interface Note {
  readonly message: string;
  readonly at?: Span;
}

/** `safe` keeps every connection that works today working; everything that can lock somebody out is `review`. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  /** What it does to connections, in one line; worked out for every fix of a pg_hba.conf, and never written by a rule. */
  readonly effect?: string;
  readonly edits: readonly Edit[];
}

/** One concrete connection that proves a finding. */
export interface Witness {
  readonly transport: 'local' | 'plaintext' | 'tls' | 'gss';
  readonly address?: string;
  readonly database: string;
  readonly user: string;
  readonly replication?: boolean;
  readonly record: Span;
  readonly method: string;
}

export interface Finding {
  readonly at: Span;
  /** One clause without a full stop: the concrete thing in backticks, and its consequence. */
  readonly message: string;
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** Only for rules about the whole project: where the thing is headed, so that it weighs as that. */
  readonly environment?: Environment;
  readonly notes?: readonly Note[];
  readonly witness?: Witness;
  readonly fix?: Fix;
}

type OptionValue = string | number | boolean;
export type Options = Readonly<Record<string, OptionValue>>;

/** Widens literal defaults: `{ loopback: false }` makes a boolean option. */
export type Widened<O> = {
  readonly [K in keyof O]: O[K] extends boolean ? boolean : O[K] extends number ? number : string;
};

export interface Context<O = Options> {
  readonly options: Widened<O>;
  readonly project: Project;
  /** Milliseconds since 1970, handed in: rules have no clock. */
  readonly now: number;
  /** Whether the rule of this id runs, too: what it says need not be said twice. */
  readonly runs: (id: string) => boolean;
}

export interface Example {
  readonly title: string;
  /**
   * Expected spans are marked `[|…|]`; an example without a mark must stay silent. Certificates, keys and lists are
   * described between their lines of dashes by `word: value`, as the guide to writing rules tells: `subject: CN=db`.
   */
  readonly files: Readonly<Record<string, string>>;
  /** The files after every fix the rule offered; only the files that change need to be here. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** What the fixes of a pg_hba.conf do to connections, in the order of the findings. */
  readonly effects?: readonly string[];
  /** Permission bits and owner of files, where the rule asks for them. */
  readonly modes?: Readonly<
    Record<string, { readonly mode: number; readonly uid?: number; readonly gid?: number; readonly tracked?: boolean }>
  >;
  /** The major to read as; without it nothing is known, as in a folder without a version. */
  readonly version?: Major;
  /** `hostssl.yaml` of the example, as data: servers, replications. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly options?: Options;
}

export interface RuleDocs {
  /** Why it matters: plain Markdown paragraphs. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly references: readonly string[];
}

/** One opinion: a plain object in one file, whose id is its path. */
export interface Rule<K extends SubjectKind = SubjectKind, O extends Options = Options> {
  /** Names the fault and reads well after the word "ignore". */
  readonly id: string;
  readonly on: K;
  /** A lower-case clause without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** `strict`: only in the strict profile, or when switched on by name. */
  readonly profile?: 'recommended' | 'strict';
  readonly docs: RuleDocs;
  /** URL of its page, for rules that are not part of hostssl; the first of its references without it. */
  readonly help?: string;
  readonly controls: readonly ControlId[];
  /** Majors it speaks about, ends inclusive; every one without it. */
  readonly versions?: { readonly since?: Major; readonly until?: Major };
  /** Option names with their defaults. */
  readonly options: O;
  /** What each option does, by name. */
  readonly optionDocs?: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  check(subject: Subjects[K], context: Context<O>): Generator<Finding>;
}

/** Any rule, as lists hold them. */
// biome-ignore lint/suspicious/noExplicitAny: rules of every subject and option type stand in one list
export type AnyRule = Rule<any, any>;

/** Types a rule where it is written; gives it back unchanged. */
export const defineRule = <K extends SubjectKind, const O extends Options>(rule: Rule<K, O>): Rule<K, O> => rule;
