import type { Gap } from '../../../parse/problem.js';
import type { Entry } from '../../../parse/yaml-merge.js';
import { passageOf } from '../../../parse/yaml-reading.js';
import { unknown } from '../../../text/resolved.js';
import type { SourceFile, Span } from '../../../text/source.js';
import type { WrittenServer } from '../../written.js';
import { confText } from './conf-text.js';
import { holesIn, recordsUnder } from './written-records.js';

/** PostgreSQL's own files, each as a block of text under a key: of a ConfigMap, of the values of a chart. */
export interface EmbeddedConf {
  readonly name: string;
  readonly at: Span;
  /** A whole postgresql.conf. */
  readonly conf?: Entry | undefined;
  readonly hba?: Entry | undefined;
  readonly ident?: Entry | undefined;
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
  const text = conf && passageOf(conf.value);
  const read = text && confText(text);
  const hbaLines = hba && recordsUnder(hba, file, holes);
  const identLines = ident && recordsUnder(ident, file, holes);
  if (!read && !hbaLines && !identLines) return undefined;
  const hole = conf && holesIn(conf.key.at.end, conf.value, file, holes)[0];
  const hidden = hole && { at: hole, why: 'a template decides these lines', before: read?.settings.length ?? 0 };
  const opaque = [...(read?.opaque ?? []), ...(hidden ? [hidden] : [])];
  const server: WrittenServer = {
    name,
    at,
    version: unknown('nothing here names a version of PostgreSQL'),
    settings: read?.settings ?? [],
    ...(read && { configured: true as const }),
    ...(opaque.length > 0 && { unseen: opaque }),
    ...(hbaLines && { hba: hbaLines }),
    ...(identLines && { ident: identLines }),
  };
  return { server, gaps: read?.gaps ?? [] };
}
