import type { Passage } from '../text/passage.js';
import type { Resolved } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import type { Environment } from './project.js';
import type { Site } from './site.js';

/** A variable that reaches a process, wherever it was written. */
export interface ScopedVariable {
  readonly name: string;
  readonly value: Resolved<string>;
  readonly at: Span;
  readonly passage?: Passage;
  /** Where `value` is unknown for want of variables: the rest of it, with `${NAME}` in their places. */
  readonly template?: Passage;
}

/** All variables that reach one process: a `.env` file, or one compose service. */
export interface VariableScope {
  /** `deploy/.env`, or `compose.yaml: services.app`. */
  readonly name: string;
  /** Prefix of client names: empty for a `.env`, `services.app.environment.` for a service. */
  readonly prefix: string;
  readonly variables: readonly ScopedVariable[];
  readonly environment: Environment;
  /** Where the process runs. */
  readonly site?: Site;
  /** The process connects to PostgreSQL, although none of these variables says so. */
  readonly besideClient?: true;
}
