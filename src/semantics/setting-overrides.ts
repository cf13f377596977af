import { POSTURE_SETTINGS } from '../facts/posture-settings.js';
import { parameter } from '../facts/settings.js';
import { type Major, NEWEST } from '../facts/versions.js';
import type { LayeredAssignment } from '../parse/conf-tree.js';
import { known } from '../text/resolved.js';
import { listenWidth } from './listening.js';
import type { Server } from './project.js';
import { readValue } from './settings-value.js';

/** How the value in force compares with one that is not: `other` where neither is stronger than the other. */
type Comparison = 'weaker' | 'other' | 'stronger' | 'same';

/** A setting that is written more than once. */
export interface Override {
  readonly name: string;
  readonly effective: LayeredAssignment;
  /** The assignment that matters most among those without effect. */
  readonly overridden: LayeredAssignment;
  readonly comparison: Comparison;
}

/** Beside the settings of TLS posture: certificates, of which none is weaker by its name, and who can connect at all. */
const OTHERS: Readonly<Record<string, (before: string, now: string) => Comparison>> = {
  ssl_cert_file: () => 'other',
  ssl_key_file: () => 'other',
  ssl_dh_params_file: () => 'other',
  listen_addresses: (before, now) => {
    const [was, is] = [listenWidth(before), listenWidth(now)];
    if (was === undefined || is === undefined || was === is) return 'other';
    return is > was ? 'weaker' : 'stronger';
  },
};

/** The settings of TLS posture that are written more than once, one answer each, where the effective value is known. */
export function overriddenSettings({ settings }: Server): readonly Override[] {
  const version = known(settings.version) ?? NEWEST;
  const seen = new Set<LayeredAssignment>();
  return settings.names.flatMap((name) => {
    const written = settings.written(name);
    const effective = written.at(-1);
    // An alias and its present name give the same assignments.
    if (!effective || written.length < 2 || seen.has(effective)) return [];
    seen.add(effective);
    const comparing = comparisonOf(name);
    if (!comparing || settings.text(name).kind !== 'set') return [];
    const found = written
      .slice(0, -1)
      .filter(({ template }) => !template)
      .map((overridden) => ({
        name,
        effective,
        overridden,
        comparison: compare(comparing, effective, overridden, version),
      }));
    const worst = COMPARISONS.flatMap((comparison) => found.findLast((one) => one.comparison === comparison) ?? [])[0];
    return worst ? [worst] : [];
  });
}

/** What a reader most needs to know first. */
const COMPARISONS: readonly Comparison[] = ['weaker', 'other', 'stronger', 'same'];

type Comparing = (before: string, now: string) => Comparison;

function comparisonOf(name: string): Comparing | undefined {
  const posture = POSTURE_SETTINGS.find((setting) => setting.name === name);
  if (!posture) return Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  return (before, now) => {
    const comparison = posture.compare(before, now);
    return comparison === 'weaker' || comparison === 'stronger' ? comparison : 'other';
  };
}

function compare(
  comparing: Comparing,
  effective: LayeredAssignment,
  overridden: LayeredAssignment,
  version: Major,
): Comparison {
  const before = canonical(overridden, version);
  const now = canonical(effective, version);
  return before === now ? 'same' : comparing(before, now);
}

function canonical({ name, value }: LayeredAssignment, version: Major): string {
  const fact = parameter(name, version);
  const read = fact && readValue(fact, value, version);
  return read && read.kind !== 'refused' ? read.canonical : value;
}
