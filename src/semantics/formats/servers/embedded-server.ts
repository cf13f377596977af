import type { Gap } from '../../../parse/problem.js';
import type { Passage } from '../../../text/passage.js';
import { unknown } from '../../../text/resolved.js';
import type { SourceFile, Span } from '../../../text/source.js';
import type { WrittenServer } from '../../written.js';
import { confText } from './conf-text.js';
import { holesIn, linesOfText } from './written-records.js';

/** A file as a block of text under a key. */
export interface EmbeddedFile {
  readonly key: Span;
  /** Absent where nobody can read it. */
  readonly text?: Passage | undefined;
}

/** PostgreSQL's own files, each under a key: of a ConfigMap, of the values of a chart. */
export interface EmbeddedConf {
  readonly name: string;
  readonly at: Span;
  /** A whole postgresql.conf. */
  readonly conf?: EmbeddedFile | undefined;
  readonly hba?: EmbeddedFile | undefined;
  readonly ident?: EmbeddedFile | undefined;
}

/** A server of files that stand in another one, and what of them cannot be read. */
export interface EmbeddedServer {
  readonly server: WrittenServer;
  readonly gaps: readonly Gap[];
}

/** Undefined where none of the files holds anything. */
export function embeddedServer(
  { name, at, conf, hba, ident }: EmbeddedConf,
  file: SourceFile,
  holes: readonly Span[],
): EmbeddedServer | undefined {
  const read = conf?.text && confText(conf.text);
  const hbaLines = hba?.text && linesOfText(hba.text, hba.key.end, file, holes);
  const identLines = ident?.text && linesOfText(ident.text, ident.key.end, file, holes);
  if (!read && !hbaLines && !identLines) return undefined;
  const hole = conf?.text && holesIn(conf.key.end, conf.text.at, file, holes)[0];
  const hidden = hole && { at: hole, why: 'a template decides these lines', before: read?.settings.length ?? 0 };
  const unseen = [...(read?.opaque ?? []), ...(hidden ? [hidden] : [])];
  const server: WrittenServer = {
    name,
    at,
    version: unknown('nothing here names a version of PostgreSQL'),
    settings: read?.settings ?? [],
    ...(read && { configured: true as const }),
    ...(unseen.length > 0 && { unseen }),
    ...(hbaLines && { hba: hbaLines }),
    ...(identLines && { ident: identLines }),
  };
  return { server, gaps: read?.gaps ?? [] };
}
