import { namesSecret } from '../../facts/secret-names.js';
import { connectionScheme } from '../../parse/connection-scheme.js';
import { type Property, parseProperties } from '../../parse/properties.js';
import { fillIn } from '../../parse/spring-placeholder.js';
import { slotIn } from '../../text/passage.js';
import { set, unknown } from '../../text/resolved.js';
import { environmentOf } from '../environment.js';
import type { Environment, Secret } from '../project.js';
import type { Contribution, FormatReader, WrittenConnection, WrittenOption } from '../written.js';
import { familyOf } from './properties/families.js';

/** URLs of Quarkus that its reactive client reads, with or without `vertx-reactive:` in front. */
const REACTIVE = /^(?:%[\w,-]+\.)?quarkus\.datasource\.(?:.+\.)?reactive\.url$/u;

/** JDBC, R2DBC and other URLs in `.properties` files, with the driver properties that stand beside them. */
export const properties: FormatReader = (file): Contribution => {
  const all = parseProperties(file);
  const documents = new Set(all.map(({ document }) => document));
  const connections = [...documents].flatMap((nth) => connectionsIn(all.filter(({ document }) => document === nth)));
  if (connections.length === 0) return {};
  return { connections, secrets: all.flatMap(secretOf) };
};

function connectionsIn(all: readonly Property[]): readonly WrittenConnection[] {
  const environment = profileOf(all);
  const common = environment !== undefined && { environment };
  const connections = all.flatMap((property): readonly WrittenConnection[] => {
    const { key } = property;
    const { passage, empty } = fillIn(property.passage);
    if (empty || !connectionScheme(passage.text)) return [];
    const family = familyOf(key);
    const options = family ? optionsIn(all, (name) => family.option(name)) : [];
    const drivers = REACTIVE.test(key) && [{ id: 'vertx-pg-client', why: `\`${key}\` is read by Vert.x` }];
    return [{ name: key, at: passage.at, string: passage, options, ...(drivers && { drivers }), ...common }];
  });
  return [...connections, ...debezium(all).map((connection) => ({ ...connection, ...common }))];
}

/** A connector of Debezium names no URL. */
function debezium(all: readonly Property[]): readonly WrittenConnection[] {
  const kind = all.find(({ key, passage }) => key.endsWith('connector.class') && /postgres/iu.test(passage.text));
  if (!kind) return [];
  const prefix = `${kind.key.slice(0, -'connector.class'.length)}database.`;
  const options = optionsIn(all, (name) => {
    const own = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
    return own === 'hostname' ? 'host' : own;
  });
  if (options.length === 0) return [];
  const drivers = [{ id: 'pgjdbc', why: 'Debezium connects through pgjdbc' }];
  return [{ name: kind.key, at: kind.passage.at, options, drivers }];
}

const optionsIn = (all: readonly Property[], nameOf: (key: string) => string | undefined): readonly WrittenOption[] =>
  all.flatMap(({ key, keyAt, passage: whole }) => {
    const name = nameOf(key);
    if (name === undefined || name === '') return [];
    const { passage, empty } = fillIn(whole);
    const { text, at } = passage;
    const hole = empty || /\$\{[^}]*\}/u.test(text);
    const value = hole ? unknown(`\`${whole.text.slice(0, 60)}\` has no value in sight`, at) : set(text, at);
    const slot = slotIn(passage, 0, text.length, text);
    return [{ name, layer: 'beside', type: 'string', value, at, nameAt: keyAt, slot }];
  });

/** `spring.config.activate.on-profile` of one part of a file. */
function profileOf(all: readonly Property[]): Environment | undefined {
  const profile = all.find(({ key }) => key === 'spring.config.activate.on-profile' || key === 'spring.profiles');
  const told = profile && environmentOf(profile.passage.text);
  return told === 'unknown' ? undefined : told;
}

function secretOf({ key, passage }: Property): readonly Secret[] {
  if (!namesSecret(key) || passage.text === '' || /^\$\{[^}]*\}$/u.test(passage.text)) return [];
  const { at, text } = fillIn(passage).passage;
  return [{ at, value: text }];
}
