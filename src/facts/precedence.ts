import { set } from '../text/resolved.js';
import { parameterOfVariable } from './libpq.js';
import type { DriverInput, DriverReading, Layer, OptionLookup, Written } from './policy.js';

/** What a program built on libpq reads, and in which order: what it is handed, the string, the service, the environment. */
export const LIBPQ_READING: DriverReading = {
  layers: ['beside', 'string', 'service', 'environment'],
  variables: 'libpq',
  withoutHost: 'socket',
  strings: 'libpq',
};

/** The option that a variable fills for this driver; undefined for one it does not read. */
export function optionOfVariable({ variables }: DriverReading, name: string): string | undefined {
  if (variables === 'libpq') return parameterOfVariable(name)?.keyword;
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function optionOf(reading: DriverReading, layer: Layer, name: string): string | undefined {
  if (layer === 'environment') return optionOfVariable(reading, name);
  return layer === 'beside' && reading.beside && Object.hasOwn(reading.beside, name) ? reading.beside[name] : name;
}

/**
 * The settings that count, by the driver's name for them: of layers the first that has it, within one the last.
 * A variable that is set to nothing is set. `PGREQUIRESSL` of libpq counts where nothing else sets a mode.
 */
export function effectiveSettings<T extends Written>(
  reading: DriverReading,
  all: (layer: Layer) => readonly T[],
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const layer of reading.layers) {
    const here = new Map<string, T>();
    for (const setting of all(layer)) {
      const name = optionOf(reading, layer, setting.name);
      if (name !== undefined) here.set(name, setting);
    }
    for (const [name, setting] of here) if (!found.has(name)) found.set(name, setting);
  }
  if (reading.variables === 'libpq' && !found.has('sslmode')) {
    const legacy = all('environment').findLast(({ name }) => name === 'PGREQUIRESSL');
    const mode = legacy && requiredMode(legacy);
    if (legacy && mode) found.set('sslmode', { ...legacy, value: mode });
  }
  return found;
}

function requiredMode({ value }: Written): Written['value'] | undefined {
  if (value.kind === 'unknown') return value;
  if (!value.value.startsWith('1')) return undefined;
  return value.kind === 'set' ? set('require', value.at) : { ...value, value: 'require' };
}

/** The same for one input as a driver asks: by name, with what holds of options nobody sees set. */
export function effectiveLookup(reading: DriverReading, input: DriverInput): OptionLookup {
  const settings = effectiveSettings(reading, (layer) => input.all(layer));
  return (name) => settings.get(name)?.value ?? input.elsewhere;
}

/** An input with other settings in some layers: for drivers that hand on to another what they are given. */
export function withLayers(
  input: DriverInput,
  layers: Readonly<Partial<Record<Layer, readonly Written[]>>>,
): DriverInput {
  const all = (layer: Layer) => layers[layer] ?? input.all(layer);
  return { ...input, all, get: (layer, name) => all(layer).findLast((setting) => setting.name === name) };
}

/** An input from settings by layer: for tests, tables and command lines. */
export function inputOf(
  settings: readonly Written[],
  {
    hasString = settings.some(({ layer }) => layer === 'string'),
    elsewhere,
  }: Partial<Pick<DriverInput, 'hasString' | 'elsewhere'>> = {},
): DriverInput {
  const layers = new Map<Layer, Written[]>();
  for (const setting of settings) {
    const there = layers.get(setting.layer);
    if (there) there.push(setting);
    else layers.set(setting.layer, [setting]);
  }
  const byName = new Map(settings.map((setting) => [`${setting.layer} ${setting.name}`, setting]));
  return {
    get: (layer, name) => byName.get(`${layer} ${name}`),
    all: (layer) => layers.get(layer) ?? [],
    hasString,
    ...(elsewhere && { elsewhere }),
  };
}
