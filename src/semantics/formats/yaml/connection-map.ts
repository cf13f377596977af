import type { Entries } from '../../../parse/yaml-merge.js';
import { addedPair } from '../../../parse/yaml-pair.js';
import type { YamlReading } from '../../../parse/yaml-reading.js';
import type { YamlMap, YamlScalar } from '../../../parse/yaml-tree.js';
import { known } from '../../../text/resolved.js';
import type { Span } from '../../../text/source.js';
import { isConnection } from '../../clients-of-scope.js';
import type { DriverHint, WrittenConnection, WrittenOption } from '../../written.js';
import { flatOptions, hostAndPort, wordOptions } from './flat-options.js';
import { type KnownProgram, knownProgram } from './known-programs.js';
import { databaseType, namesAnother, namesPostgres, optionWord, speaksOfTls } from './option-words.js';
import { yamlValue } from './yaml-value.js';

/** Where a map stands. */
export interface MapPlace {
  readonly map: YamlMap;
  readonly entries: Entries;
  /** The keys that lead to it. */
  readonly path: readonly string[];
  /** The last of them. */
  readonly key?: YamlScalar;
}

/** Options beside the string are read by a program whose rules nobody here knows. */
const SOMEBODY: DriverHint = { id: 'the program that reads this file', why: 'its options are its own' };

/** The connection that a map of options makes, if it is one to PostgreSQL for sure. */
export function connectionOfMap(place: MapPlace, reading: YamlReading): WrittenConnection | undefined {
  const { map, entries, path } = place;
  const program = knownProgram(entries, path, reading);
  if (program) return ofProgram(place, program, reading);
  return stringWithOptions(place, reading) ?? ofWords(map, place, reading);
}

function ofProgram(
  { map, path, key }: MapPlace,
  { hint, options }: KnownProgram,
  reading: YamlReading,
): WrittenConnection {
  const words = wordOptions(map, reading);
  const own = options === 'words' ? words : flatOptions(map, reading);
  const named = new Set(own.map(({ name }) => name));
  const places = options === 'words' ? [] : words.filter(({ name }) => !named.has(name) && !name.startsWith('ssl'));
  const url = reading.fields(map).get('url')?.value;
  const string = url && yamlValue(url);
  const isString = string && isConnection('url', string.passage);
  const all = [...places, ...own, ...(url && !isString ? hostAndPort(url) : [])];
  return {
    name: nameOf(path, map),
    at: isString ? string.at : placeOf(map, key),
    ...(isString && { string: string.passage }),
    options: all,
    ...(options === 'words' && { addOption: (name: string, value: string) => addedPair(map, name, value) }),
    drivers: [hint],
    ...(!isString && hasNoHost(all) && { hostElsewhere: true }),
  };
}

/** A string with options about TLS beside it: which of them count, only the program knows. */
function stringWithOptions({ entries, path, map }: MapPlace, reading: YamlReading): WrittenConnection | undefined {
  const beside = [...entries].filter(
    ([key, { value }]) => speaksOfTls(key) && !isEmpty(reading.text(value), reading.map(value)),
  );
  if (beside.length === 0) return undefined;
  for (const [key, { value }] of entries) {
    const read = yamlValue(value);
    if (!read || read.passage.text.includes('\n') || !isConnection(key, read.passage)) continue;
    const options = wordOptions(map, reading).filter(({ name }) => name.startsWith('ssl'));
    const isPlain = beside.every(([name]) => optionWord(name)?.startsWith('ssl'));
    return {
      name: [...path, key].join('.'),
      at: read.at,
      string: read.passage,
      options,
      ...(!isPlain && { drivers: [SOMEBODY] }),
    };
  }
  return undefined;
}

const isEmpty = (text: string | undefined, map: YamlMap | undefined): boolean => (text ?? '') === '' && !map;

/** A host and a TLS mode, where something around them names PostgreSQL and nothing another database. */
function ofWords(map: YamlMap, place: MapPlace, reading: YamlReading): WrittenConnection | undefined {
  const { entries, path, key } = place;
  const options = wordOptions(map, reading);
  if (!options.some(({ name }) => name === 'sslmode') || !isPostgres(entries, path, options, reading)) return undefined;
  if (entries.size > MOST_OPTIONS) return undefined;
  const string = [...entries.values()].some(({ value }) => {
    const read = yamlValue(value);
    return read !== undefined && isConnection('', read.passage);
  });
  if (string) return undefined;
  return {
    name: nameOf(path, map),
    at: placeOf(map, key),
    options,
    ...(hasNoHost(options) && { hostElsewhere: true }),
  };
}

/** A map with more keys than this configures a whole program. */
const MOST_OPTIONS = 60;

function isPostgres(
  entries: Entries,
  path: readonly string[],
  options: readonly WrittenOption[],
  reading: YamlReading,
): boolean {
  const type = databaseType(entries, reading);
  if (type !== undefined) return type === 'postgres';
  const nearest = path.toReversed().find((key) => namesPostgres(key) || namesAnother(key));
  if (nearest !== undefined) return namesPostgres(nearest);
  if ([...entries.keys()].some((key) => namesPostgres(key))) return true;
  return options.some(({ name, value }) => name === 'port' && known(value) === '5432');
}

const hasNoHost = (options: readonly WrittenOption[]): boolean => !options.some(({ name }) => name === 'host');

const nameOf = (path: readonly string[], { at }: YamlMap): string => path.join('.') || at.file.path;

/** Where a finding about the whole of it points. */
const placeOf = (map: YamlMap, key: YamlScalar | undefined): Span => key?.at ?? map.pairs[0]?.key.at ?? map.at;
