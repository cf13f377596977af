import type { AnyRule, Finding } from '../rule/rule.js';
import type { Project } from '../semantics/project.js';
import { didYouMean } from '../text/closest.js';
import { globMatcher } from '../text/glob.js';
import { positionOf, type Span, spanOf } from '../text/source.js';
import { endOfDay } from './calendar.js';
import type { RawFinding } from './check.js';
import { type Directive, directivesOf } from './directives.js';
import type { ConfigIgnore } from './lint-config.js';
import { expiredIgnore, ignoreWithoutReason, unknownRule, unusedIgnore } from './meta-rules.js';
import type { JudgedFinding } from './weigh.js';

export interface IgnoreOptions {
  readonly now: number;
  /** False switches off the comments in files; ignores in the configuration stay. */
  readonly inline: boolean;
  readonly fromConfig: readonly ConfigIgnore[];
  /** Ids of every rule there is. */
  readonly known: ReadonlySet<string>;
  /** Ids of the rules that ran: nobody can say that an ignore of another is unused. */
  readonly ran: ReadonlySet<string>;
}

export interface IgnoreOutcome {
  readonly kept: readonly JudgedFinding[];
  readonly ignored: number;
  /** What is wrong with the ignores themselves. */
  readonly complaints: readonly RawFinding[];
}

/** One ignore that holds today. */
interface Silencer {
  readonly rules: ReadonlySet<string>;
  /** The rules for which it had something to silence. */
  readonly used: Set<string>;
  readonly unused: (ids: readonly string[]) => readonly RawFinding[];
}

/** In a file: for these lines. */
interface LineSilencer extends Silencer {
  readonly from: number;
  readonly to: number;
}

/** In the configuration: for these files. */
interface PathSilencer extends Silencer {
  readonly fits: (path: string) => boolean;
}

/** Takes out what comments and the configuration silence, and reports ignores that are not worth their line. */
export function applyIgnores(
  project: Project,
  findings: readonly JudgedFinding[],
  options: IgnoreOptions,
): IgnoreOutcome {
  const complaints: RawFinding[] = [];
  const everywhere = options.fromConfig.flatMap((ignore) => fromConfig(ignore, options.now, complaints));
  const written: LineSilencer[] = [];
  const byPlace = new Map<string, LineSilencer[]>();
  const kinds = new Map(project.checked.map(({ file, kind }) => [file, kind]));
  for (const file of options.inline ? project.files : []) {
    for (const directive of directivesOf(file, kinds.get(file.path))) {
      for (const silencer of fromDirective(directive, options, complaints)) {
        written.push(silencer);
        for (const rule of silencer.rules) pushTo(byPlace, `${rule} ${file.path}`, silencer);
      }
    }
  }

  const kept = findings.filter(({ rule: { id }, finding: { at } }) => {
    const inFile = byPlace.get(`${id} ${at.file.path}`);
    const above = inFile && nearest(inFile, positionOf(at.file, at.start).line);
    const fitting = [above, ...everywhere.filter(({ rules, fits }) => rules.has(id) && fits(at.file.path))];
    for (const silencer of fitting) silencer?.used.add(id);
    return fitting.every((silencer) => silencer === undefined);
  });
  for (const { rules, used, unused } of [...written, ...everywhere]) {
    const idle = [...rules].filter((id) => options.ran.has(id) && !used.has(id));
    if (idle.length > 0) complaints.push(...unused(idle));
  }
  return { kept, ignored: findings.length - kept.length, complaints };
}

/** The last ignore that covers the line. Both ends grow from one to the next, so no earlier one reaches further. */
function nearest(silencers: readonly LineSilencer[], line: number): LineSilencer | undefined {
  let low = 0;
  let high = silencers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (silencers[middle]!.from <= line) low = middle + 1;
    else high = middle;
  }
  const last = silencers[low - 1];
  return last && line <= last.to ? last : undefined;
}

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const about = (rule: AnyRule, finding: Finding): RawFinding => ({
  rule,
  finding,
  environment: 'unknown',
  anchored: false,
});

function fromDirective(
  directive: Directive,
  options: IgnoreOptions,
  complaints: RawFinding[],
): readonly LineSilencer[] {
  const { at, rules, until, reason, foreign } = directive;
  if (foreign) {
    const message = 'this is no ignore, so it silences nothing; write `ignore[rule] reason`';
    complaints.push(about(unknownRule, { at, message }));
    return [];
  }
  if (rules.length === 0) {
    const message = 'this ignore names no rule, so it silences nothing; write `ignore[rule] reason`';
    complaints.push(about(unknownRule, { at, message }));
    return [];
  }
  for (const { id, at: where } of rules) {
    if (options.known.has(id)) continue;
    const message = `there is no rule \`${id}\`, so this ignore silences nothing${didYouMean(id, options.known)}`;
    complaints.push(about(unknownRule, { at: where, message }));
  }
  const named = rules.filter(({ id }) => options.known.has(id));
  if (named.length === 0) return [];
  if (reason === '') {
    const message = `the ignore of \`${named[0]!.id}\` gives no reason, so it silences nothing`;
    complaints.push(about(ignoreWithoutReason, { at, message }));
    return [];
  }
  const over = until && expiry(until.text, options.now);
  if (until && over) {
    complaints.push(about(expiredIgnore, { at: until.at, message: `${over}, so this ignore silences nothing` }));
    return [];
  }
  const unused = (ids: readonly string[]) =>
    named
      .filter(({ id }, index) => ids.includes(id) && named.findIndex((other) => other.id === id) === index)
      .map(({ id, at: where }) => unusedAt(id, where, removal(directive, ids)));
  const { from, to } = directive;
  return [{ rules: new Set(named.map(({ id }) => id)), used: new Set(), from, to, unused }];
}

function fromConfig(ignore: ConfigIgnore, now: number, complaints: RawFinding[]): readonly PathSilencer[] {
  const { rule, path, until, at } = ignore;
  const over = until === undefined ? undefined : expiry(until, now);
  if (over) {
    if (at) complaints.push(about(expiredIgnore, { at, message: `${over}, so this ignore silences nothing` }));
    return [];
  }
  const fits = globMatcher([path]);
  const unused = () => (at ? [unusedAt(rule, at, {})] : []);
  return [{ rules: new Set([rule]), used: new Set(), fits, unused }];
}

const unusedAt = (id: string, at: Span, fix: Pick<Finding, 'fix'>): RawFinding =>
  about(unusedIgnore, { at, message: `there is no \`${id}\` here to ignore`, ...fix });

/** Why an ignore until that day no longer holds; undefined while it does. */
function expiry(until: string, now: number): string | undefined {
  const day = /^until\b.*?(\d[\d-]*)$/isu.exec(until)?.[1];
  if (day !== undefined) return `\`${until}\` is not written as \`until=${day}\``;
  const end = endOfDay(until);
  if (end === undefined) return `\`${until}\` is not a day written as YYYY-MM-DD`;
  return now >= end ? `\`until=${until}\` has passed` : undefined;
}

/** Taking an ignore out changes no connection. Where others of the same comment are used, those stay. */
function removal({ at, rules, ownLine }: Directive, ids: readonly string[]): Pick<Finding, 'fix'> {
  const { file } = at;
  const fix = (start: number, end: number, text: string) => ({
    fix: {
      title: 'Remove what silences nothing',
      safety: 'safe' as const,
      edits: [{ at: spanOf(file, start, end), text }],
    },
  });
  const staying = rules.filter(({ id }) => !ids.includes(id));
  if (staying.length > 0) {
    return fix(rules[0]!.at.start, rules.at(-1)!.at.end, staying.map(({ id }) => id).join(', '));
  }
  // The next line belongs to this comment, and would become a record of its own.
  if (file.text[at.end - 1] === '\\') return {};
  const lineStart = file.text.lastIndexOf('\n', at.start - 1) + 1;
  const lineEnd = file.text.indexOf('\n', at.end);
  const before = file.text.slice(lineStart, at.start);
  if (ownLine && !before.includes('\ufeff')) return fix(lineStart, lineEnd === -1 ? file.text.length : lineEnd + 1, '');
  return fix(at.start - blanksAtEnd(before), at.end, '');
}

/** Blanks and tabs; `trimEnd` would take a byte order mark for one. */
function blanksAtEnd(text: string): number {
  let count = 0;
  while (/[ \t]/u.test(text[text.length - 1 - count] ?? '')) count++;
  return count;
}
