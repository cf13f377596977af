import { parameterOfVariable } from '../facts/libpq.js';
import { effectiveOptions } from '../parse/conninfo.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import { type PgServiceTree, type ServiceSection, sectionOptions } from '../parse/pg-service.js';
import { slotIn } from '../text/passage.js';
import { type Resolved, set, type Unknown, unknown } from '../text/resolved.js';
import type { ClientOption } from './project.js';
import type { ScopedVariable, VariableScope } from './variables.js';

export interface OptionSources {
  readonly conninfo?: ConninfoTree;
  readonly scope?: VariableScope;
  readonly services?: readonly PgServiceTree[];
}

/** The options of a client with where each came from. */
export interface Gathered {
  readonly options: ReadonlyMap<string, ClientOption>;
  /** What is true of an option that is in none of them: unset, or set by a service file that is not in sight. */
  readonly elsewhere?: Unknown;
  readonly section?: ServiceSection;
}

const HOLE = /\$\{(\w+)\}/u;

/** What a string says; a value with `${NAME}` in it waits for a variable that nothing in sight sets. */
export function stringOptions({ conninfo }: OptionSources): Map<string, ClientOption> {
  const options = new Map<string, ClientOption>();
  if (!conninfo) return options;
  for (const [keyword, { value, at, slot }] of effectiveOptions(conninfo)) {
    const hole = HOLE.exec(value);
    const resolved = hole ? unknown(`\`\${${hole[1]}}\` has no value in sight`, at) : set(value, at);
    options.set(keyword, { keyword, value: resolved, origin: 'string', slot });
  }
  return options;
}

export const variableOf = (scope: VariableScope | undefined, name: string): ScopedVariable | undefined =>
  scope?.variables.findLast((variable) => variable.name === name);

/** The value as an option; the place of a value that a default gave is still the variable's. */
export function environmentOption(keyword: string, { value, at, passage }: ScopedVariable): ClientOption {
  const resolved: Resolved<string> = value.kind === 'default' ? set(value.value, at) : value;
  const option = { keyword, value: resolved, origin: 'environment' as const };
  return passage ? { ...option, slot: slotIn(passage, 0, passage.text.length, passage.text) } : option;
}

/**
 * libpq's precedence: string, then service file, then environment. `PGREQUIRESSL` counts where neither they nor
 * `PGSSLMODE` set a mode. A variable that is set to nothing is set.
 */
export function libpqOptions(sources: OptionSources): Gathered {
  const options = stringOptions(sources);
  const { scope, services = [] } = sources;
  const named = options.get('service')?.value ?? variableOf(scope, 'PGSERVICE')?.value;
  let section: ServiceSection | undefined;
  let elsewhere: Unknown | undefined;
  if (named?.kind === 'unknown') elsewhere = named;
  else if (named) {
    section = services
      .flatMap(({ sections }) => sections)
      .find(({ name, shadowed }) => name === named.value && !shadowed);
    if (!section) elsewhere = unknown(`the service \`${named.value}\` is defined in a file that is not in sight`);
  }
  if (section) {
    for (const [keyword, { value, at, slot }] of sectionOptions(section)) {
      if (!options.has(keyword)) options.set(keyword, { keyword, value: set(value, at), origin: 'service', slot });
    }
  }
  for (const variable of scope?.variables ?? []) {
    const keyword = parameterOfVariable(variable.name)?.keyword;
    const before = keyword === undefined ? undefined : options.get(keyword);
    if (keyword !== undefined && (!before || before.origin === 'environment')) {
      options.set(keyword, environmentOption(keyword, variable));
    }
  }
  const legacy = variableOf(scope, 'PGREQUIRESSL');
  if (legacy && !options.has('sslmode')) {
    const { value, at } = legacy;
    if (value.kind === 'unknown') options.set('sslmode', { keyword: 'sslmode', value, origin: 'environment' });
    else if (value.value.startsWith('1')) {
      options.set('sslmode', { keyword: 'sslmode', value: set('require', at), origin: 'environment' });
    }
  }
  return { options, ...(elsewhere && { elsewhere }), ...(section && { section }) };
}

/** pg's own variables; they fill what the URL leaves open. */
const NODE_VARIABLES = { PGHOST: 'host', PGPORT: 'port', PGUSER: 'user', PGPASSWORD: 'password', PGDATABASE: 'dbname' };
/** Any of these in the URL, and pg does not look at `PGSSLMODE`. */
const NODE_TLS = ['ssl', 'sslmode', 'sslcert', 'sslkey', 'sslrootcert'];

/** node-postgres: the URL, then a few variables of the environment. It knows no service files. */
export function nodePostgresOptions(sources: OptionSources): Gathered {
  const options = stringOptions(sources);
  const fill = (name: string, keyword: string) => {
    const variable = variableOf(sources.scope, name);
    if (variable && !options.has(keyword)) options.set(keyword, environmentOption(keyword, variable));
  };
  for (const [name, keyword] of Object.entries(NODE_VARIABLES)) fill(name, keyword);
  if (!NODE_TLS.some((keyword) => options.has(keyword))) fill('PGSSLMODE', 'sslmode');
  return { options };
}
