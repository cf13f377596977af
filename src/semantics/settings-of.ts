import { effectiveName, type Parameter, parameter } from '../facts/settings.js';
import { MAJORS, type Major, NEWEST } from '../facts/versions.js';
import type { ConfReading, LayeredAssignment } from '../parse/conf-tree.js';
import { byDefault, known, mapResolved, type Resolved, set, unknown } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import type { SettingProblem, Settings } from './settings.js';
import { refusalsOf } from './settings-refusals.js';
import { readValue, type SettingValue } from './settings-value.js';

export interface SettingsOptions {
  /** Unknown: read as the newest major, and only what every released one refuses counts as refused. */
  readonly version: Resolved<Major>;
  /** Where a finding about a setting that is not there points. */
  readonly anchor: Span;
  /** Defaults that are not the server's own, by parameter: a container image listens everywhere. */
  readonly extraDefaults?: Readonly<Record<string, { readonly value: string; readonly why: string }>>;
}

/** Newest first: what one of them accepts is read as that one does. */
const RELEASED: readonly Major[] = MAJORS.filter((major) => major <= NEWEST).reverse();

/**
 * The effective settings of one server. Without a reading only `extraDefaults` are known, and with neither nothing is:
 * a file we do not see may set anything.
 */
export function settingsOf(reading: ConfReading | undefined, options: SettingsOptions): Settings {
  const { version, anchor, extraDefaults } = options;
  const major = known(version);
  const majors = major === undefined ? RELEASED : [major];
  const primary = major ?? NEWEST;
  const assignments = reading?.assignments ?? [];
  const byName = new Map<string, { readonly assignment: LayeredAssignment; readonly index: number }[]>();
  assignments.forEach((assignment, index) => {
    const name = effectiveName(assignment.name, primary);
    const there = byName.get(name);
    if (there) there.push({ assignment, index });
    else byName.set(name, [{ assignment, index }]);
  });
  const opaque = reading?.opaque ?? [];

  const text = (name: string): Resolved<string> => {
    const last = byName.get(effectiveName(name, primary))?.at(-1);
    const hidden = opaque.findLast(({ before }) => before > (last?.index ?? -1));
    if (hidden) return unknown(hidden.why, hidden.at);
    if (!last) return defaultOf(name);
    const { template, value, slot } = last.assignment;
    return template ? unknown(`a template decides \`${last.assignment.name}\``, slot.at) : set(value, slot.at);
  };

  const defaultOf = (name: string): Resolved<string> => {
    const extra = extraDefaults?.[name.toLowerCase()];
    if (extra) return byDefault(extra.value, extra.why);
    if (!reading && !extraDefaults) return unknown('no postgresql.conf is in sight');
    const first = majors.find((candidate) => parameter(name, candidate));
    if (first === undefined) return unknown(`PostgreSQL ${primary} has no parameter \`${name}\``);
    const { builtIn } = parameter(name, first)!;
    return byDefault(
      builtIn,
      `it is not set, and PostgreSQL ${first} uses ${builtIn === '' ? 'none' : `\`${builtIn}\``}`,
    );
  };

  const read = (name: string, value: string): SettingValue | undefined => {
    let refusal: SettingValue | undefined;
    for (const candidate of majors) {
      const fact: Parameter | undefined = parameter(name, candidate);
      if (!fact) continue;
      const outcome = readValue(fact, value, candidate);
      if (outcome.kind !== 'refused') return outcome;
      refusal ??= outcome;
    }
    return refusal;
  };

  const as = <T>(name: string, pick: (value: SettingValue) => T | undefined): Resolved<T> => {
    const written = text(name);
    const outcome = written.kind === 'unknown' ? undefined : read(name, written.value);
    const why =
      outcome === undefined
        ? `PostgreSQL ${primary} has no parameter \`${name}\``
        : outcome.kind === 'refused'
          ? `PostgreSQL refuses the value of \`${name}\``
          : `\`${name}\` is of another type`;
    return mapResolved(written, () => (outcome ? pick(outcome) : undefined), why);
  };

  let problems: readonly SettingProblem[] | undefined;
  return {
    anchor,
    version,
    text,
    bool: (name) => as(name, (value) => (value.kind === 'bool' ? value.bool : undefined)),
    int: (name) => as(name, (value) => (value.kind === 'number' ? value.number : undefined)),
    canonical: (name) => {
      const fact = majors.map((candidate) => parameter(name, candidate)).find((found) => found !== undefined);
      if (fact?.type !== 'enum') return text(name);
      return as(name, (value) => (value.kind === 'refused' ? undefined : value.canonical));
    },
    written: (name) => byName.get(effectiveName(name, primary))?.map(({ assignment }) => assignment) ?? [],
    names: [...new Set(assignments.map(({ name }) => name.toLowerCase()))],
    get problems() {
      problems ??= reading ? refusalsOf(reading, majors) : [];
      return problems;
    },
    files: reading?.files ?? [],
  };
}
