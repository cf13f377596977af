import type { ProcessScope, VariableReader, WrittenConnection } from '../../written.js';

/** What one member of a JSON file was understood as. */
export interface JsonFound {
  readonly connections: readonly WrittenConnection[];
  readonly scopes: readonly ProcessScope[];
  readonly readers?: readonly VariableReader[];
}
