import { closest } from '../text/closest.js';
import { SETTINGS_19 } from './settings-19.js';
import { BUILD_VALUES } from './settings-builds.js';
import { GONE_BEFORE_13, SUCCESSORS, type Succession } from './settings-history.js';
import { SETTINGS_TABLE } from './settings-table.js';
import { isMajor, MAJORS, type Major, NEWEST } from './versions.js';

export type ParameterType = 'bool' | 'integer' | 'real' | 'string' | 'enum';

/** When a parameter can change: `internal` never, `postmaster` at start, `sighup` by reload, the rest in sessions too. */
export type ParameterContext =
  | 'internal'
  | 'postmaster'
  | 'sighup'
  | 'superuser-backend'
  | 'backend'
  | 'superuser'
  | 'user';

/** One parameter as one or more majors have it. */
export interface Parameter {
  /** As PostgreSQL spells it. */
  readonly name: string;
  readonly since: Major;
  readonly until: Major;
  readonly type: ParameterType;
  readonly context: ParameterContext;
  /** Base unit: `B`, `kB`, `8kB`, `MB`, `us`, `ms`, `s`, `min`. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Enums: every accepted spelling in lower case, with the canonical one; listed ones first. */
  readonly values?: ReadonlyMap<string, string>;
  /** The listed spellings, for people. */
  readonly listed?: readonly string[];
  /** Built-in default in the base unit; empty where the server derives it when it starts. */
  readonly builtIn: string;
}

interface Alias {
  readonly since: Major;
  readonly until: Major;
  readonly alias: string;
}

type Fact = Parameter | Alias;

const major = (text: string): Major => {
  const value = Number(text);
  return isMajor(value) ? value : NEWEST;
};

function factOf(line: string): Fact {
  const [name = '', since = '', until = '', type = '', context = '', unit, min, max, values, ...builtIn] =
    line.split('|');
  // What the newest server has is taken to stay: 19 is known by its differences.
  const life = { since: major(since), until: Number(until) === NEWEST ? MAJORS.at(-1)! : major(until) };
  if (type === 'alias') return { ...life, alias: context };
  return {
    name,
    ...life,
    type: type as ParameterType,
    context: context as ParameterContext,
    ...(unit ? { unit } : {}),
    ...(min ? { min: Number(min) } : {}),
    ...(max ? { max: Number(max) } : {}),
    ...(type === 'enum' ? enumOf(name, life.until, values ?? '') : {}),
    builtIn: builtIn.join('|'),
  };
}

function enumOf(name: string, until: Major, text: string): Pick<Parameter, 'values' | 'listed'> {
  const listed = text.split(',').filter((word) => !word.includes('>'));
  const hidden = text.split(',').flatMap((word) => (word.includes('>') ? [word.split('>') as [string, string]] : []));
  const build = BUILD_VALUES.find((values) => values.name === name && values.since <= until)?.values ?? [];
  const all = [...listed, ...build];
  return { values: new Map([...all.map((word) => [lower(word), word] as const), ...hidden]), listed: all };
}

const lower = (text: string): string => text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());

let table: ReadonlyMap<string, readonly string[]> | undefined;
const decoded = new Map<string, readonly Fact[]>();

/** Lines of the table by name. One run asks for a handful of parameters, so a line is decoded when it is asked for. */
function linesByName(): ReadonlyMap<string, readonly string[]> {
  if (table) return table;
  const lines = new Map<string, string[]>();
  for (const line of `${SETTINGS_TABLE}${SETTINGS_19}`.split('\n')) {
    if (line === '') continue;
    const name = lower(line.slice(0, line.indexOf('|')));
    const known = lines.get(name);
    if (known) known.push(line);
    else lines.set(name, [line]);
  }
  table = lines;
  return lines;
}

function factsOf(name: string): readonly Fact[] {
  const key = lower(name);
  const known = decoded.get(key);
  if (known) return known;
  const lines = linesByName().get(key);
  if (!lines) return [];
  const facts = lines.map(factOf);
  decoded.set(key, facts);
  return facts;
}

/** The parameter that `name` means to this major: ASCII case does not count, and old names may stand for new ones. */
export function parameter(name: string, version: Major): Parameter | undefined {
  const fact = factsOf(name).find(({ since, until }) => since <= version && version <= until);
  return fact && 'alias' in fact ? parameter(fact.alias, version) : fact;
}

/** The name under which a parameter is effective, lower case: that of the present parameter for an alias. */
export const effectiveName = (name: string, version: Major): string => lower(parameter(name, version)?.name ?? name);

/** The majors that understand `name`, old names included, ascending; empty for a name none of ours knows. */
export const majorsWith = (name: string): readonly Major[] =>
  MAJORS.filter((version) => factsOf(name).some(({ since, until }) => since <= version && version <= until));

/** What became of a parameter that left, if we know. */
export function successionOf(name: string): Succession | undefined {
  const key = lower(name);
  const last = majorsWith(key).at(-1);
  const now = SUCCESSORS[key];
  if (last === undefined) return Object.hasOwn(GONE_BEFORE_13, key) ? GONE_BEFORE_13[key] : undefined;
  if (last === MAJORS.at(-1)) return undefined;
  return now === undefined ? { gone: String(last + 1) } : { gone: String(last + 1), now };
}

/** The name a parameter had before, in majors that do not know `name` yet. */
export const predecessorOf = (name: string): string | undefined =>
  Object.entries(SUCCESSORS).find(([, now]) => now === lower(name))?.[0];

/** `a.b`: a module's own parameter, which every server accepts unseen (`valid_custom_variable_name`). */
export const isCustom = (name: string): boolean => name.includes('.');

/** Every parameter name of a major, aliases left out. */
export function parameterNames(version: Major): readonly string[] {
  return [...linesByName().keys()].flatMap((name) => {
    const fact = factsOf(name).find(({ since, until }) => since <= version && version <= until);
    return fact && !('alias' in fact) ? [fact.name] : [];
  });
}

/** The parameter a misspelt name was probably meant to be. */
export const closestParameter = (name: string, version: Major): string | undefined =>
  closest(name, parameterNames(version));
