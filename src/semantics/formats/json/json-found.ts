import type { ProcessScope, WrittenConnection } from '../../written.js';

/** What one member of a JSON file was understood as. */
export interface JsonFound {
  readonly connections: readonly WrittenConnection[];
  readonly scopes: readonly ProcessScope[];
}
