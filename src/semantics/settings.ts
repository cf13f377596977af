import type { Major } from '../facts/versions.js';
import type { LayeredAssignment } from '../parse/conf-tree.js';
import type { Resolved } from '../text/resolved.js';
import type { SourceFile, Span } from '../text/source.js';

/** Something PostgreSQL refuses about its settings, with what that does. */
export interface SettingProblem {
  readonly at: Span;
  readonly message: string;
  readonly kind: 'syntax' | 'include' | 'unknown-parameter' | 'bad-value' | 'removed-parameter' | 'not-yet-parameter';
  /** The parameter, lower case, where one is at fault. */
  readonly name?: string;
}

/** The effective settings of one server: who wins, and what it means. */
export interface Settings {
  /** Where a finding about a setting that is not there points. */
  readonly anchor: Span;
  /** The version the values were read for, and whether anything told us so. */
  readonly version: Resolved<Major>;
  /** The effective value as text, or the default of the version; unknown for templates. */
  text(name: string): Resolved<string>;
  /** Parsed as PostgreSQL does; unknown for values it refuses. */
  bool(name: string): Resolved<boolean>;
  /** In the parameter's base unit. */
  int(name: string): Resolved<number>;
  /** Enums in canonical spelling, everything else as written. */
  canonical(name: string): Resolved<string>;
  /** Every assignment of this parameter (aliases included), the effective one last. */
  written(name: string): readonly LayeredAssignment[];
  /** The parameters that are written anywhere, lower case. */
  readonly names: readonly string[];
  readonly problems: readonly SettingProblem[];
  readonly files: readonly SourceFile[];
}
