import type { Kind } from '../facts/kinds.js';
import type { Confidence, Severity } from './rule.js';

/** A range people can go to: 1-based, columns in UTF-16 units, end exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One source line as it may be shown: secrets masked, control characters made visible, tabs expanded. */
export interface ExcerptLine {
  readonly line: number;
  readonly text: string;
}

/** The lines around a place; `from` and `to` are 0-based columns into the masked text of the place's first line. */
export interface Excerpt {
  readonly lines: readonly ExcerptLine[];
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface SettledNote {
  readonly message: string;
  readonly place?: Place;
  readonly excerpt?: Excerpt;
}

export interface SettledFix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  /** What it does to connections, in one line; only for fixes of a pg_hba.conf. */
  readonly effect?: string;
  /** UTF-16 offsets into the file as read. */
  /** Empty where an edit would have to repeat a secret: such a fix is applied, never printed. */
  readonly edits: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** The same range as lines and columns. */
    readonly place?: Place;
  }[];
}

export interface SettledWitness {
  readonly transport: 'local' | 'plaintext' | 'tls' | 'gss';
  readonly address?: string;
  readonly database: string;
  readonly user: string;
  readonly replication?: boolean;
  readonly record: { readonly file: string; readonly line: number };
  readonly method: string;
}

/** A finding as plain data: placed, redacted, ordered. Every reporter starts from this and nothing else. */
export interface SettledFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly place: Place;
  readonly excerpt: Excerpt;
  readonly notes: readonly SettledNote[];
  readonly witness?: SettledWitness;
  readonly fix?: SettledFix;
  readonly controls: readonly string[];
  /** URL of the rule's page. */
  readonly help: string;
  /** 16 hex digits without line numbers, so that it survives edits elsewhere in the file. */
  readonly fingerprint: string;
  /** GitHub's `primaryLocationLineHash`. */
  readonly lineHash: string;
}

export interface SettledGap {
  readonly message: string;
  readonly place: Place;
}

/** What reporters need to know of a rule. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly controls: readonly string[];
  readonly help: string;
  /** Paragraphs; the documentation of one finding, without examples. */
  readonly why: string;
  readonly remedy: string;
  /** For code scanning: `security`, `external/cwe/cwe-319`, … */
  readonly tags?: readonly string[];
}

/** A rule that broke. The others ran all the same; the answer is incomplete. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

/** The outcome of one run. */
export interface Report {
  readonly tool: { readonly name: 'hostssl'; readonly version: string };
  /** Rules that ran, by id. */
  readonly rules: readonly RuleSummary[];
  /** Ordered by file, line, column, rule. */
  readonly findings: readonly SettledFinding[];
  readonly gaps: readonly SettledGap[];
  readonly checked: readonly { readonly file: string; readonly kind: Kind }[];
  readonly summary: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    /** Silenced by inline ignores or by the configuration. */
    readonly ignored: number;
    readonly baselined: number;
  };
  /** Rules that broke while they ran. */
  readonly failures?: readonly RuleFailure[];
}
