import { connectionScheme } from '../../parse/connection-scheme.js';
import type { YamlReading } from '../../parse/yaml-reading.js';
import { follow, type YamlNode, type YamlScalar } from '../../parse/yaml-tree.js';
import { environmentOf } from '../environment.js';
import type { Environment } from '../project.js';
import type { Contribution, FormatReader, WrittenConnection, WrittenOption } from '../written.js';
import { merged } from './yaml/contributions.js';
import { environmentOfKeys } from './yaml/environment-of-keys.js';
import { genericConnections } from './yaml/generic.js';
import { fromDocuments } from './yaml/yaml-source.js';
import { yamlOption, yamlValue } from './yaml/yaml-value.js';

/** A property by its whole name, however it is nested. */
interface Property {
  /** `spring.datasource.url`, keys as they are written. */
  readonly path: string;
  /** The same in letters, digits and dots alone, in lower case: Spring takes `jdbcUrl`, `jdbc-url` and `JDBC_URL` for one. */
  readonly name: string;
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** `application.yml` of Spring Boot, Quarkus and Micronaut: one document for each profile. */
export const spring: FormatReader = (file, { environment }) =>
  fromDocuments(file, (documents, reading) =>
    merged(documents.map((document) => springDocument(document, reading, environment))),
  );

function springDocument(document: YamlNode, reading: YamlReading, otherwise: Environment): Contribution {
  const properties = [...propertiesOf(document, reading)];
  const environment = profileOf(properties, reading) ?? otherwise;
  const connections = properties.flatMap((property) => connectionOf(property, properties, environment));
  return merged([{ connections }, genericConnections(document, { reading, environment })]);
}

/** Deeper than properties of anybody. */
const DEEPEST = 24;

function* propertiesOf(node: YamlNode, reading: YamlReading, prefix = '', depth = 0): Generator<Property> {
  if (depth > DEEPEST) return;
  for (const [key, entry] of reading.fields(node)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const target = follow(entry.value);
    if (target?.kind === 'map') yield* propertiesOf(entry.value, reading, path, depth + 1);
    else if (target?.kind === 'scalar') yield { path, name: canonical(path), key: entry.key, value: entry.value };
  }
}

const canonical = (path: string): string => path.toLowerCase().replaceAll(/[^a-z0-9.%]/gu, '');

/** Since Spring Boot 2.4 `spring.config.activate.on-profile`, before that `spring.profiles`. */
function profileOf(properties: readonly Property[], reading: YamlReading): Environment | undefined {
  const profile = properties.find(({ name }) => /^spring\.(?:config\.activate\.onprofile|profiles)$/u.test(name));
  const text = reading.text(profile?.value);
  if (text === undefined || /[!&|]/u.test(text)) return undefined;
  const environment = environmentOf(text.toLowerCase());
  return environment === 'unknown' ? undefined : environment;
}

/** Where properties of the driver stand beside a URL: the URL's name without its last word, and what follows it. */
const BESIDE: readonly (readonly [url: RegExp, properties: readonly string[]])[] = [
  [
    /^(spring\.datasource(?:\.[^.]+)?)(?:\.hikari)?\.(?:url|jdbcurl)$/u,
    ['.hikari.datasourceproperties.', '.datasourceproperties.', '.xa.properties.'],
  ],
  [/^(spring\.r2dbc)\.url$/u, ['.properties.']],
  [/^((?:%[^.]+\.)?quarkus\.datasource(?:\.[^.]+)?)\.jdbc\.url$/u, ['.jdbc.additionaljdbcproperties.']],
  [/^((?:%[^.]+\.)?quarkus\.datasource(?:\.[^.]+)?)\.reactive\.url$/u, ['.reactive.postgresql.', '.reactive.']],
  [/^(datasources\.[^.]+)\.(?:url|jdbcurl)$/u, ['.datasourceproperties.']],
];

function connectionOf(
  { path, name, key, value }: Property,
  properties: readonly Property[],
  environment: Environment,
): readonly WrittenConnection[] {
  const read = yamlValue(value);
  const found = BESIDE.flatMap(([pattern, prefixes]) => {
    const base = pattern.exec(name)?.[1];
    return base === undefined ? [] : [{ base, prefixes }];
  })[0];
  if (!read || !found || !connectionScheme(read.passage.text)) return [];
  const starts = found.prefixes.map((prefix) => `${found.base}${prefix}`);
  const options = properties.flatMap((property): readonly WrittenOption[] => {
    const start = starts.find((prefix) => property.name.startsWith(prefix));
    if (start === undefined || property.key === key) return [];
    const own = wordsAfter(property.path, start.split('.').length - 1);
    const option = own === 'url' ? undefined : yamlOption(own, property.key, property.value);
    return option ? [option] : [];
  });
  const isReactive = name.endsWith('.reactive.url');
  return [
    {
      name: path,
      at: read.at,
      string: read.passage,
      options,
      ...(isReactive && { drivers: [{ id: 'vertx-pg-client', why: 'Quarkus connects through the Vert.x client' }] }),
      environment: environmentOfKeys(path.split('.').slice(0, 1), environment),
    },
  ];
}

/** What follows the first words of a property's name. */
const wordsAfter = (path: string, count: number): string => path.split('.').slice(count).join('.');
