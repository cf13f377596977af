import type { Major } from '../../src/facts/versions.js';
import { parsePgIdent } from '../../src/parse/pg-ident.js';
import type { IdentMapping } from '../../src/parse/pg-ident-tree.js';
import { memoryFiles } from '../../src/text/files.js';

/** The one mapping of a pg_ident.conf of one line. */
export function mappingOf(line: string, version: Major): IdentMapping {
  const { entries } = parsePgIdent({ path: 'pg_ident.conf', text: `${line}\n` }, { version, files: memoryFiles([]) });
  const [entry] = entries;
  if (entry?.kind !== 'mapping') throw new Error(`no mapping: ${line}`);
  return entry;
}
