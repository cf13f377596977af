import type { Passage } from '../../text/passage.js';

/** A word after quotes are taken off. What the shell would put in at run time stands as written. */
export interface ShellWord {
  /** Index in the script where it starts, quotes included. */
  readonly start: number;
  readonly passage: Passage;
  /** Why its value is not in sight: a variable, a substitution, a pattern. */
  readonly unknown?: string;
  /**
   * The same in Compose's syntax, for `interpolate`: `${NAME}`, `${NAME:-default}`, `$$` for a dollar. Whatever else the
   * shell puts in is `${shell}`.
   */
  readonly template: Passage;
  /** Something outside of quotes is put in, so that it may become several words, or none. */
  readonly splits?: true;
  /** Commands whose output is put in. */
  readonly substitutions?: readonly Passage[];
  /** Text stands in quotes in it, so it is no reserved word and no assignment by what is quoted. */
  readonly quoted?: true;
}

/** `<<EOF` with what stands up to the line `EOF`. */
export interface HereDocument {
  readonly body: Passage;
  /** In Compose's syntax, as with words; the body itself where the delimiter is quoted. */
  readonly template: Passage;
  /** Variables and commands are replaced in it. */
  readonly expands: boolean;
}

export interface Redirection {
  readonly operator: '<' | '>' | '>>' | '<<' | '<<<' | '<&' | '>&' | '&>' | '&>>' | '<>';
  /** The descriptor before it. */
  readonly descriptor?: string;
  /** Absent for here-documents. */
  readonly target?: ShellWord;
  readonly document?: HereDocument;
}

/** One simple command; reserved words (`if`, `then`, `{`) stand as its first words. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** It writes to or reads from files: `>`, `<`, `>>`. */
  readonly redirects: boolean;
  readonly redirections: readonly Redirection[];
  /** What ends it. */
  readonly end: '' | ';' | '&' | '&&' | '||' | '|' | '\n' | '(' | ')';
}

export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  /** Why the rest of the script was not read, as a clause. */
  readonly unread?: string;
  /** Where in the script reading stopped. */
  readonly stopped?: number;
}
