import type { Span } from '../text/source.js';

/** Something the reader of a format would refuse, or that we could not read, at its place. */
export interface Problem {
  readonly at: Span;
  /** One clause, in the key words of the program that reads the file where it has some. */
  readonly message: string;
}

/** What a parser gives back. Parsers never throw. */
export interface Parsed<Tree> {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}

/** Something we could not read, said once: a template, a missing include. Never a finding, never silence. */
export interface Gap {
  readonly at: Span;
  readonly message: string;
}
