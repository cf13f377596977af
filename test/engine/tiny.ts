import { createHash } from 'node:crypto';
import { type Judgement, type JudgeOptions, judge } from '../../src/engine/judge.js';
import type { Kind } from '../../src/facts/kinds.js';
import type { AnyRule, Finding } from '../../src/rule/rule.js';
import type { Environment, Project, Secret } from '../../src/semantics/project.js';
import { type SourceFile, type Span, spanOf } from '../../src/text/source.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where `words` stand in a file for the n-th time. */
export function find(file: SourceFile, words: string, nth = 0): Span {
  let at = file.text.indexOf(words);
  for (let i = 0; i < nth; i++) at = file.text.indexOf(words, at + 1);
  if (at === -1) throw new Error(`"${words}" is not in ${file.path}`);
  return spanOf(file, at, at + words.length);
}

const kindOf = (path: string): Kind => {
  if (path.includes('pg_hba')) return 'pg_hba';
  if (path.includes('ident')) return 'pg_ident';
  if (/ya?ml$/u.test(path)) return 'compose';
  if (path.includes('.env')) return 'env';
  if (path.endsWith('.key')) return 'key';
  return path.includes('pg_service') ? 'pg_service' : 'postgresql.conf';
};

export interface TinyProject {
  readonly environment?: Environment;
  readonly secrets?: readonly Secret[];
  readonly gaps?: Project['gaps'];
}

/** A project of files alone: every file is a variable that rules can look into. */
export function projectOf(files: readonly SourceFile[], { environment, secrets, gaps }: TinyProject = {}): Project {
  return {
    servers: [],
    clients: [],
    variables: files.map((file) => ({
      name: file.path,
      value: { kind: 'unknown', why: 'it is a file' },
      at: spanOf(file, 0, 0),
      scope: file.path,
      besideClient: false,
      environment: environment ?? 'unknown',
    })),
    keys: [],
    material: [],
    legs: [],
    poolers: [],
    managed: [],
    passwords: [],
    exposures: [],
    replications: [],
    gaps: gaps ?? [],
    secrets: secrets ?? [],
    checked: files.map(({ path }) => ({ file: path, kind: kindOf(path) })),
    files,
  };
}

/** A rule that reports every place a pattern matches. */
export function ruleAbout(
  id: string,
  pattern: RegExp,
  extra: Partial<AnyRule> & { finding?: (at: Span) => Partial<Finding> } = {},
): AnyRule {
  const { finding, ...face } = extra;
  return {
    id,
    on: 'variable',
    title: 'a word stands here',
    severity: 'error',
    confidence: 'certain',
    docs: { why: 'Because.', remedy: 'Take it out.', references: ['https://example.org/'] },
    controls: ['tls-enabled'],
    options: {},
    examples: [],
    *check(subject: { at: Span }) {
      const { file } = subject.at;
      for (const match of file.text.matchAll(pattern)) {
        const at = spanOf(file, match.index, match.index + match[0].length);
        yield { at, message: `\`${match[0]}\` stands here`, ...finding?.(at) };
      }
    },
    ...face,
  };
}

export const NOW = Date.UTC(2026, 5, 1, 12);

export const run = (project: Project, rules: readonly AnyRule[], options: Partial<JudgeOptions> = {}): Judgement =>
  judge(project, rules, { version: '1.2.3', now: NOW, hash: sha256, ...options });

/** `path:line:column severity rule: message` for every finding. */
export const told = ({ report }: Judgement): readonly string[] =>
  report.findings.map(
    ({ place, severity, rule, message }) =>
      `${place.file}:${place.line}:${place.column} ${severity} ${rule}: ${message}`,
  );
