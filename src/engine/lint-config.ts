import type { Confidence, Options, Severity } from '../rule/rule.js';
import type { Span } from '../text/source.js';

export type Level = Severity | 'off';

export interface RuleSetting {
  readonly level?: Level;
  readonly options?: Options;
}

/** An ignore that stands in the configuration, for formats without comments. */
export interface ConfigIgnore {
  readonly rule: string;
  /** A glob. */
  readonly path: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day it holds. */
  readonly until?: string;
  /** Where it is written, so that it can be reported itself. */
  readonly at?: Span;
}

/** What the person who runs us wants judged, and how severely. Plain data. */
export interface LintConfig {
  readonly profile?: 'recommended' | 'strict';
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Levels for some files only; of several that fit the last counts. */
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, Level | RuleSetting>>;
  }[];
  readonly ignore?: readonly ConfigIgnore[];
  /** Nothing but these rules, whatever the profile says. */
  readonly only?: readonly string[];
  readonly minConfidence?: Confidence;
}
