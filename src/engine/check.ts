import type { AnyRule, Finding, Options, SubjectKind } from '../rule/rule.js';
import type { RuleFailure } from '../rule/settled.js';
import type { Environment, Project } from '../semantics/project.js';
import { known, type Resolved } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { outOfAddedLines } from './added-lines.js';
import { withoutUnwritableFix } from './unwritable-fixes.js';

/** A finding as its rule gave it, and what it is about. */
export interface RawFinding {
  readonly rule: AnyRule;
  readonly finding: Finding;
  readonly environment: Environment;
  /** It points at its subject as a whole, so the text there is no evidence. */
  readonly anchored: boolean;
}

export interface CheckOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A rule's options; its defaults without it. */
  readonly options?: (rule: AnyRule) => Options;
}

export interface CheckOutcome {
  readonly findings: readonly RawFinding[];
  /** Rules that threw. What they had found until then is kept, and the others ran. */
  readonly failures: readonly RuleFailure[];
}

/** What rules see of any subject here; each kind has some of it. */
interface AnySubject {
  readonly at?: Span;
  readonly environment?: Environment;
  readonly version?: Resolved<number>;
  readonly settings?: { readonly anchor: Span };
}

/** Every rule over every subject it asks for, in the order of the rules. */
export function check(project: Project, rules: readonly AnyRule[], options: CheckOptions): CheckOutcome {
  const findings: RawFinding[] = [];
  const failures: RuleFailure[] = [];
  const ids = new Set(rules.map(({ id }) => id));
  const runs = (id: string): boolean => ids.has(id);
  const writable = withoutUnwritableFix(project);
  for (const rule of rules) {
    const context = { options: options.options?.(rule) ?? rule.options, project, now: options.now, runs };
    try {
      for (const subject of subjectsOf(project, rule.on)) {
        const seen = describe(project, rule.on, subject);
        if (!speaksAbout(rule, seen)) continue;
        for (const told of rule.check(subject, context)) {
          const finding = writable(outOfAddedLines(told, rule));
          const environment = finding.environment ?? seen.environment ?? 'unknown';
          findings.push({ rule, finding, environment, anchored: isAnchor(finding.at, seen) });
        }
      }
    } catch (thrown) {
      failures.push({ rule: rule.id, message: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
  return { findings, failures };
}

function subjectsOf(project: Project, on: SubjectKind): readonly unknown[] {
  switch (on) {
    case 'server':
      return project.servers;
    case 'client':
      return project.clients;
    case 'variable':
      return project.variables;
    case 'key':
      return project.keys;
    case 'material':
      return project.material;
    case 'pooler':
      return project.poolers;
    case 'managed':
      return project.managed;
    case 'password':
      return project.passwords;
    case 'exposure':
      return project.exposures;
    case 'replication':
      return project.replications;
    case 'project':
      return [project];
  }
}

/** A replication is as its primary is; a project is nothing in particular. */
function describe(project: Project, on: SubjectKind, subject: unknown): AnySubject {
  if (subject === project) return {};
  return (on === 'replication' ? (subject as { primary: unknown }).primary : subject) as AnySubject;
}

function speaksAbout({ versions }: AnyRule, { version }: AnySubject): boolean {
  const major = known(version);
  if (!versions || major === undefined) return true;
  return major >= (versions.since ?? 0) && major <= (versions.until ?? Number.POSITIVE_INFINITY);
}

/** What a server's files do not say is reported at their start. */
const isAnchor = (at: Span, { at: own, settings }: AnySubject): boolean =>
  at.start === 0 &&
  settings !== undefined &&
  [own, settings.anchor].some((anchor) => anchor?.file.path === at.file.path && isSame(anchor, at));

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
