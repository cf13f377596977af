import type { Gap } from '../../../parse/problem.js';
import { parseYaml } from '../../../parse/yaml.js';
import { YamlReading } from '../../../parse/yaml-reading.js';
import { follow, type YamlNode } from '../../../parse/yaml-tree.js';
import type { SourceFile, Span } from '../../../text/source.js';
import { textOf } from '../../../text/source.js';
import type { Contribution } from '../../written.js';
import { merged } from './contributions.js';
import { connectionsInText } from './text-connections.js';

/** Says that a stretch is about PostgreSQL, so that not to read it is worth telling. */
const TELLING = /postgres(?:ql)?(?:\+\w+)?:\/\/|sslmode|PGSSL|PGHOST|pg_hba|hostssl|PRIVATE KEY/u;

/**
 * Reads the documents of a file together, and tells what could not be read: once, and only where something of
 * PostgreSQL is in sight. A file that is no YAML is searched for connection strings all the same.
 */
export function fromDocuments(
  file: SourceFile,
  read: (documents: readonly YamlNode[], reading: YamlReading, holes: readonly Span[]) => Contribution,
): Contribution {
  const { documents, problems, gaps, holes } = parseYaml(file);
  const reading = new YamlReading();
  if (documents.length === 0) {
    const connections = connectionsInText(file);
    const isOurs = connections.length > 0 || TELLING.test(file.text);
    return { connections, gaps: isOurs ? [...gaps, ...problems.slice(0, 1)] : [] };
  }
  const found = read(
    documents.filter((root) => follow(root)?.kind !== 'scalar'),
    reading,
    holes,
  );
  const template: readonly Gap[] = isTold(found, holes) ? gaps : [];
  return merged([found, { gaps: [...template, ...reading.gaps] }]);
}

/** What a template decides matters where it decides about something of ours. */
const isTold = ({ gaps, secrets, ...found }: Contribution, holes: readonly Span[]): boolean =>
  Object.values(found).some((list) => list.length > 0) || holes.some((hole) => TELLING.test(textOf(hole)));
