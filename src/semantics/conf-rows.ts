import { effectiveName, isCustom, parameter } from '../facts/settings.js';
import type { Major } from '../facts/versions.js';
import type { ConfEvent, ConfReading, LayeredAssignment } from '../parse/conf-tree.js';
import { superseded } from './settings-refusals.js';
import { readValue } from './settings-value.js';

/** One row of `pg_file_settings`. */
export interface ConfRow {
  readonly sourcefile: string | null;
  readonly sourceline: number | null;
  readonly seqno: number;
  readonly name: string | null;
  readonly setting: string | null;
  readonly applied: boolean;
  readonly error: string | null;
}

export interface ConfRowsOptions {
  readonly major: Major;
  /** What the server would call a file of ours. */
  readonly path: (path: string) => string;
}

type Item = { readonly path: string } & Exclude<ConfEvent, { readonly kind: 'file' }>;

/** The rows a server of this major shows that was started with this configuration (`show_all_file_settings`). */
export function confRows(reading: ConfReading, { major, path }: ConfRowsOptions): readonly ConfRow[] {
  const items: Item[] = [];
  let failed = false;
  for (const event of reading.events ?? []) {
    const from = items.length;
    collect(event, '', items);
    failed = items.slice(from).some(({ kind }) => kind === 'error');
    if (failed) break;
  }
  const errors = failed ? new Map<LayeredAssignment, string>() : unknownNames(items, major);
  const applies = !failed && errors.size === 0;
  if (applies) for (const [assignment, error] of notApplied(items, reading, major)) errors.set(assignment, error);
  const dead = applies ? superseded(assignmentsOf(items)) : new Set<LayeredAssignment>();

  return items.map((item, index) => {
    const seqno = index + 1;
    // In the order of the view's columns.
    const place = (sourceline: number) => ({ sourcefile: path(item.path), sourceline, seqno });
    if (item.kind === 'error') {
      const target = item.target === undefined ? '' : ` "${path(item.target)}"`;
      const nothing = { name: null, setting: null, applied: false };
      return { ...place(item.line), ...nothing, error: `${item.error}${target}` };
    }
    const { assignment } = item;
    const error = errors.get(assignment) ?? null;
    return {
      ...place(assignment.line),
      name: assignment.name,
      setting: assignment.value,
      applied: applies && error === null && !dead.has(assignment),
      error,
    };
  });
}

/** Asked for the view, the server reads quietly and gives up a file at its first syntax error. */
function collect(event: ConfEvent, path: string, items: Item[]): void {
  if (event.kind !== 'file') {
    items.push({ ...event, path });
    return;
  }
  for (const inner of event.events) {
    collect(inner, event.path, items);
    if (inner.kind === 'error' && inner.syntax) return;
  }
}

const assignmentsOf = (items: readonly Item[]) =>
  items.flatMap((item) => (item.kind === 'assignment' ? [item.assignment] : []));

function unknownNames(items: readonly Item[], major: Major): Map<LayeredAssignment, string> {
  const unknown = assignmentsOf(items).filter(({ name }) => !parameter(name, major) && !isCustom(name));
  return new Map(unknown.map((assignment) => [assignment, 'unrecognized configuration parameter']));
}

function* notApplied(
  items: readonly Item[],
  reading: ConfReading,
  major: Major,
): Generator<[LayeredAssignment, string]> {
  const effective = new Map(reading.assignments.map((each) => [effectiveName(each.name, major), each]));
  const dead = superseded(assignmentsOf(items));
  for (const assignment of assignmentsOf(items)) {
    const fact = parameter(assignment.name, major);
    if (!fact || assignment.template || dead.has(assignment)) continue;
    const value = readValue(fact, assignment.value, major);
    const refused = value.kind === 'refused' || fact.context === 'internal';
    if (refused || (fact.context === 'postmaster' && isOverruled())) yield [assignment, 'setting could not be applied'];

    /** A running server cannot take a value that differs from the one it started with. */
    function isOverruled(): boolean {
      const winner = effective.get(effectiveName(assignment.name, major));
      const started = winner && readValue(fact!, winner.value, major);
      return value.kind !== 'refused' && started?.kind !== 'refused' && started?.canonical !== value.canonical;
    }
  }
}
