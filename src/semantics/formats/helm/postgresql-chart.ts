import type { Entry } from '../../../parse/yaml-merge.js';
import { passageOf } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { known, unknown } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { Operator, Secret } from '../../project.js';
import type { Contribution, WrittenServer } from '../../written.js';
import type { ResourceContext } from '../kubernetes/resource.js';
import { type EmbeddedFile, embeddedServer } from '../servers/embedded-server.js';
import { firstKnown, majorIn } from '../servers/written-version.js';
import { yamlValue } from '../yaml/yaml-value.js';

/** Keys that the chart `postgresql` of Bitnami has and none of its siblings for other databases. Source: its values.yaml. */
const OWN_KEYS: readonly (readonly string[])[] = [
  ['primary', 'pgHbaConfiguration'],
  ['auth', 'postgresPassword'],
  ['auth', 'enablePostgresUser'],
  ['readReplicas'],
  ['postgresqlDataDir'],
  ['postgresqlSharedPreloadLibraries'],
];

/** Values of the chart `postgresql` of Bitnami: at the top of its own file, or under its name in a chart that uses it. */
export function postgresqlChart(document: YamlNode, file: SourceFile, context: ResourceContext): Contribution {
  const { reading } = context;
  const nested = reading.fields(document).get('postgresql');
  const inside = nested && chartIn(nested.value, nested, 'postgresql', file, context);
  const image = reading.text(reading.get(document, 'image', 'repository')) ?? '';
  const isOwn = /(?:^|\/)postgresql$/u.test(image) || OWN_KEYS.some((keys) => reading.get(document, ...keys));
  const own = isOwn ? chartIn(document, undefined, file.path, file, context) : undefined;
  return own ?? inside ?? {};
}

function chartIn(
  section: YamlNode,
  entry: Entry | undefined,
  name: string,
  file: SourceFile,
  { reading, holes }: ResourceContext,
): Contribution | undefined {
  if (known(yamlValue(reading.get(section, 'enabled'))?.value) === 'false') return undefined;
  const primary = reading.fields(section).get('primary');
  const fields = reading.fields(primary?.value);
  const at = (entry ?? primary ?? reading.fields(section).get('tls'))?.key.at ?? section.at;
  const textOf = (name: string) => {
    const field = fields.get(name);
    return field && { key: field.key.at, text: passageOf(field.value) };
  };
  const texts = { conf: textOf('configuration'), hba: textOf('pgHbaConfiguration') };
  const weakened = withoutTls(section, texts.conf, reading);
  const written = embeddedServer({ name, at, ...texts }, file, holes);
  if (!written && weakened.length === 0) return { secrets: passwordsIn(section, reading) };
  const server: WrittenServer = {
    ...(written?.server ?? { name, at, version: unknown('nothing here names a version of PostgreSQL'), settings: [] }),
    version: firstKnown(majorIn(reading.get(section, 'image', 'tag'))),
    operator: { name: 'the Helm chart', weakened },
  };
  return { servers: [server], secrets: passwordsIn(section, reading), gaps: written?.gaps ?? [] };
}

/**
 * `tls.enabled: false` where nothing else configures the server: it then has no TLS. Where it is left out nobody knows
 * what other values of the release say.
 */
function withoutTls(
  section: YamlNode,
  conf: EmbeddedFile | undefined,
  reading: ResourceContext['reading'],
): Operator['weakened'] {
  const enabled = yamlValue(reading.get(section, 'tls', 'enabled'));
  if (!enabled || conf || known(enabled.value) !== 'false') return [];
  const isChart = ['auth', 'primary', 'architecture'].some((key) => reading.get(section, key));
  return isChart
    ? [{ at: enabled.at, message: '`tls.enabled` is `false`, so the chart starts PostgreSQL without TLS' }]
    : [];
}

const passwordsIn = (section: YamlNode, reading: ResourceContext['reading']): readonly Secret[] =>
  ['password', 'postgresPassword', 'replicationPassword'].flatMap((key): readonly Secret[] => {
    const read = yamlValue(reading.get(section, 'auth', key));
    const value = known(read?.value);
    return read && value ? [{ at: read.at, value }] : [];
  });
