import type { Contribution, FormatReader } from '../../../src/semantics/written.js';
import { memoryFiles } from '../../../src/text/files.js';

/** What a reader finds in the first of these files, the others beside it. */
export function read(reader: FormatReader, files: Readonly<Record<string, string>>): Contribution {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return reader(sources[0]!, { files: memoryFiles(sources), environment: 'unknown' });
}
