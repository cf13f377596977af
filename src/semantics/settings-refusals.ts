import { closestParameter, isCustom, majorsWith, parameter, predecessorOf, successionOf } from '../facts/settings.js';
import { type Major, NEWEST } from '../facts/versions.js';
import type { ConfReading, LayeredAssignment } from '../parse/conf-tree.js';
import type { SettingProblem } from './settings.js';
import { readValue } from './settings-value.js';

/** Everything a server of each of these majors refuses about a reading; a value one of them accepts is no problem. */
export function refusalsOf(reading: ConfReading, majors: readonly Major[]): readonly SettingProblem[] {
  const problems: SettingProblem[] = reading.problems.map(({ at, message }) => ({
    at,
    message,
    kind: message.startsWith('syntax error') ? 'syntax' : 'include',
  }));
  const dead = superseded(reading.assignments.filter(({ layer }) => layer !== 'command-line'));
  for (const assignment of reading.assignments) {
    if (isCustom(assignment.name)) continue;
    const having = majors.filter((major) => parameter(assignment.name, major) !== undefined);
    if (having.length === 0) problems.push(unknownName(assignment, majors));
    else if (!assignment.template && !dead.has(assignment)) {
      const problem = badValue(assignment, having, majors);
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

/** In files an earlier line of exactly the same name is passed over unread (`ProcessConfigFileInternal`). */
export function superseded(inFiles: readonly LayeredAssignment[]): ReadonlySet<LayeredAssignment> {
  const last = new Map(inFiles.map((assignment) => [assignment.name, assignment]));
  return new Set(inFiles.filter((assignment) => last.get(assignment.name) !== assignment));
}

function unknownName({ name, nameAt }: LayeredAssignment, majors: readonly Major[]): SettingProblem {
  const problem = (kind: SettingProblem['kind'], rest: string): SettingProblem => ({
    at: nameAt,
    message: `unrecognized configuration parameter "${name}"${rest}`,
    kind,
    name: name.toLowerCase(),
  });
  const oldest = Math.min(...majors);
  const since = majorsWith(name)[0];
  if (since !== undefined && since > oldest) {
    const before = predecessorOf(name);
    return problem(
      'not-yet-parameter',
      `: it is new in PostgreSQL ${since}${before ? `, \`${before}\` before that` : ''}`,
    );
  }
  const succession = successionOf(name);
  if (succession) {
    const { gone, now } = succession;
    return problem('removed-parameter', `: PostgreSQL ${gone} removed it${now ? ` in favour of \`${now}\`` : ''}`);
  }
  const meant = closestParameter(name, majors[0] ?? NEWEST);
  return problem('unknown-parameter', meant === undefined ? '' : `; did you mean \`${meant}\`?`);
}

function badValue(
  { name, value, slot }: LayeredAssignment,
  having: readonly Major[],
  majors: readonly Major[],
): SettingProblem | undefined {
  let first: string | undefined;
  for (const major of having) {
    const fact = parameter(name, major)!;
    const error =
      fact.context === 'internal' ? `parameter "${fact.name}" cannot be changed` : errorOf(fact, value, major);
    if (error === undefined) return undefined;
    first ??= error;
  }
  const scope = majors.length > 1 ? `, in every PostgreSQL from ${Math.min(...having)} to ${Math.max(...having)}` : '';
  return { at: slot.at, message: `${first}${scope}`, kind: 'bad-value', name: name.toLowerCase() };
}

function errorOf(fact: Parameters<typeof readValue>[0], value: string, major: Major): string | undefined {
  const read = readValue(fact, value, major);
  return read.kind === 'refused' ? read.error : undefined;
}
