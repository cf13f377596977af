import type { DriverInput, DriverReading, Layer } from '../facts/policy.js';
import { effectiveSettings } from '../facts/precedence.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import { type PgServiceTree, type ServiceSection, sectionOptions } from '../parse/pg-service.js';
import { slotIn } from '../text/passage.js';
import { type Resolved, set, type Unknown, unknown } from '../text/resolved.js';
import type { ClientOption } from './project.js';
import type { ScopedVariable, VariableScope } from './variables.js';
import type { WrittenOption } from './written.js';

/** Everything that may say something about one connection, as one driver takes it apart. */
export interface OptionSources {
  readonly conninfo?: ConninfoTree;
  readonly beside?: readonly WrittenOption[];
  readonly scope?: VariableScope;
  readonly services?: readonly PgServiceTree[];
}

/** What was written for a client, by layer, and what of it counts. */
export interface Gathered {
  readonly written: readonly ClientOption[];
  /** By the driver's names, after its precedence. */
  readonly options: ReadonlyMap<string, ClientOption>;
  readonly input: DriverInput;
  /** What is true of an option that is in none of them: unset, or set by a service file that is not in sight. */
  readonly elsewhere?: Unknown;
  readonly section?: ServiceSection;
}

const HOLE = /\$\{(\w+)\}/u;

/** What a string says; a value with `${NAME}` in it waits for a variable that nothing in sight sets. */
const stringOptions = (conninfo: ConninfoTree | undefined): readonly ClientOption[] =>
  (conninfo?.options ?? []).map(({ keyword, value, at, slot }) => {
    const hole = HOLE.exec(value);
    const resolved = hole ? unknown(`\`\${${hole[1]}}\` has no value in sight`, at) : set(value, at);
    return { name: keyword, keyword, layer: 'string', type: 'string', value: resolved, at, slot };
  });

export const variableOf = (scope: VariableScope | undefined, name: string): ScopedVariable | undefined =>
  scope?.variables.findLast((variable) => variable.name === name);

/** The place of a value that a default gave is still the variable's. */
function environmentOption({ name, value, at, passage }: ScopedVariable): ClientOption {
  const resolved: Resolved<string> = value.kind === 'default' ? set(value.value, at) : value;
  const option = { name, keyword: name, layer: 'environment', type: 'string', value: resolved, at } as const;
  return passage ? { ...option, slot: slotIn(passage, 0, passage.text.length, passage.text) } : option;
}

const serviceOptions = (section: ServiceSection | undefined): readonly ClientOption[] =>
  section === undefined
    ? []
    : [...sectionOptions(section)].map(([keyword, { value, at, slot }]) => ({
        name: keyword,
        keyword,
        layer: 'service',
        type: 'string',
        value: set(value, at),
        at,
        slot,
      }));

/** Gathers the layers and lets the driver's precedence decide which of them counts. */
export function gather(reading: DriverReading, sources: OptionSources): Gathered {
  const { conninfo, beside = [], scope, services = [] } = sources;
  const string = stringOptions(conninfo);
  const options: readonly ClientOption[] = beside.map((option) => ({ ...option, keyword: option.name }));
  const variables = (scope?.variables ?? []).map(environmentOption);
  const { section, elsewhere } = serviceOf(reading, [...string, ...options], scope, services);
  const service = serviceOptions(section);
  const layers: Readonly<Record<Layer, readonly ClientOption[]>> = {
    string,
    beside: options,
    service,
    environment: variables,
  };
  const counted = effectiveSettings(reading, (layer) => layers[layer]);
  const latest = new Map<string, ClientOption>();
  const written = [...string, ...options, ...service, ...variables];
  for (const option of written) latest.set(`${option.layer} ${option.name}`, option);
  return {
    written,
    options: new Map([...counted].map(([keyword, option]) => [keyword, { ...option, keyword }])),
    input: {
      get: (layer, name) => latest.get(`${layer} ${name}`),
      all: (layer) => layers[layer],
      hasString: conninfo !== undefined,
      ...(conninfo && { form: conninfo.form }),
      ...(elsewhere && { elsewhere }),
    },
    ...(elsewhere && { elsewhere }),
    ...(section && { section }),
  };
}

/** The section of a service file that is asked for; only libpq and what is built on it knows such files. */
function serviceOf(
  { layers }: DriverReading,
  options: readonly ClientOption[],
  scope: VariableScope | undefined,
  services: readonly PgServiceTree[],
): { readonly section?: ServiceSection; readonly elsewhere?: Unknown } {
  if (!layers.includes('service')) return {};
  const named = options.findLast(({ name }) => name === 'service')?.value ?? variableOf(scope, 'PGSERVICE')?.value;
  if (named === undefined) return {};
  if (named.kind === 'unknown') return { elsewhere: named };
  const section = services
    .flatMap(({ sections }) => sections)
    .find(({ name, shadowed }) => name === named.value && !shadowed);
  if (section) return { section };
  return { elsewhere: unknown(`the service \`${named.value}\` is defined in a file that is not in sight`) };
}
