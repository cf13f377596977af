import { helpUrl } from '../rule/help.js';
import { CONTROLS, MAJORS } from '../rule/index.js';
import type { AnyRule, Example } from '../rule/rule.js';
import type { Report } from '../rule/settled.js';
import type { Edit } from '../text/edit.js';
import type { SourceFile } from '../text/source.js';
import { compactLine } from './compact.js';
import { type PatchText, unifiedDiff } from './diff.js';
import { fenced, paragraph } from './markdown.js';

/** What a rule really says about one of its examples. */
export interface ExampleRun {
  readonly report: Pick<Report, 'findings'>;
  readonly files: readonly SourceFile[];
  /** The files that its fixes change. */
  readonly fixes: readonly { readonly file: SourceFile; readonly edits: readonly Edit[] }[];
  readonly shown: PatchText;
}

/** Runs a rule on an example; `runExample` of `hostssl/testing` does. */
export type ExampleRunner = (rule: AnyRule, example: Example) => ExampleRun;

/**
 * One rule as Markdown: the page in the documentation, what `hostssl explain` prints and what editors show on hover.
 * Examples are shown with what the rule really says about them and what its fixes really change.
 */
export function explain(rule: AnyRule, run: ExampleRunner): string {
  const sections = [
    `# \`${rule.id}\`: ${rule.title}`,
    facts(rule).join(' · '),
    paragraph(rule.docs.why),
    `## What to do\n\n${paragraph(rule.docs.remedy)}`,
    ...optionsTable(rule),
    ...rule.examples.map((example) => section(example, run(rule, example))),
    ...supports(rule),
    `## Read on\n\n${rule.docs.references.map((url) => `- <${url}>`).join('\n')}`,
    `## Where it does not matter\n\n${silencing(rule)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function facts({ severity, confidence, versions, profile }: AnyRule): readonly string[] {
  const { since, until } = versions ?? {};
  const span =
    since || until ? `PostgreSQL ${since ?? MAJORS[0]} to ${until ?? MAJORS.at(-1)}` : 'every PostgreSQL version';
  return [`\`${severity}\``, confidence, span, ...(profile === 'strict' ? ['only in the `strict` profile'] : [])];
}

function optionsTable({ options, optionDocs }: AnyRule): readonly string[] {
  const rows = Object.entries(options).map(
    ([name, value]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${optionDocs?.[name] ?? ''} |`,
  );
  return rows.length > 0 ? [['## Options\n', '| option | default | |', '|---|---|---|', ...rows].join('\n')] : [];
}

function supports({ controls }: AnyRule): readonly string[] {
  const rows = (controls as readonly (keyof typeof CONTROLS)[]).map((id) => `- \`${id}\`: ${CONTROLS[id].title}`);
  return rows.length > 0 ? [`## Controls it supports\n\n${rows.join('\n')}`] : [];
}

function section({ title, version, options, config }: Example, { report, files, fixes, shown }: ExampleRun): string {
  const bad = report.findings.length > 0;
  const blocks = files.map((file) => `\`${file.path}\`\n\n${fenced(file.text, languageOf(file.path))}`);
  const said = report.findings.map(compactLine).join('\n');
  const patch = fixes.map(({ file, edits }) => unifiedDiff(file, edits, shown)).join('');
  const read = version === undefined ? '' : ` (PostgreSQL ${version})`;
  const set = Object.entries(options ?? {}).map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``);
  return [
    `## ${bad ? 'Reported' : 'Fine'}: ${title}${read}`,
    ...(set.length > 0 ? [`With ${set.join(', ')}.`] : []),
    ...blocks,
    ...(config ? [`\`hostssl.yaml\`\n\n${fenced(JSON.stringify(config, undefined, 2), 'yaml')}`] : []),
    ...(bad ? [`hostssl says\n\n${fenced(said, 'text')}`] : []),
    ...(patch ? [`and offers\n\n${fenced(patch, 'diff')}`] : []),
  ].join('\n\n');
}

function languageOf(path: string): string {
  if (/\.ya?ml$/u.test(path)) return 'yaml';
  if (/(?:^|\/)\.env|\.env$/u.test(path)) return 'sh';
  return /\.(?:conf|ini)$/u.test(path) ? 'conf' : 'text';
}

const silencing = (rule: AnyRule): string =>
  rule.id.startsWith('ignore/')
    ? `Set the level of the rule in \`hostssl.yaml\`: \`rules: { ${rule.id}: off }\`.`
    : [
        'On the line or the line above, with the reason:',
        fenced(`# hostssl: ignore[${rule.id}] the reason`, 'conf'),
        `For files without comments, under \`ignore\` in \`hostssl.yaml\`. This page: <${helpUrl(rule)}>.`,
      ].join('\n\n');
