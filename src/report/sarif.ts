import type { Log, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import type { Confidence, Severity } from '../rule/rule.js';
import type { Place, Report, RuleSummary, SettledFinding, SettledFix } from '../rule/settled.js';
import { advice, paragraph, paragraphs, plain } from './markdown.js';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
/** GitHub's bands: 7.0–8.9 high, 4.0–6.9 medium, 0.1–3.9 low. */
const SECURITY_SEVERITY = { error: '8.0', warning: '5.5', info: '2.5' } as const satisfies Record<Severity, string>;
const PRECISION = { certain: 'very-high', likely: 'high', possible: 'medium' } as const satisfies Record<
  Confidence,
  string
>;
const LONGEST_DESCRIPTION = 1024;

/** SARIF 2.1.0 as GitHub's code scanning takes it: relative locations, texts for every rule, both fingerprints. */
export function sarif(report: Report): string {
  const { tool, rules, findings, gaps, failures = [] } = report;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const run: Run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: 'https://www.npmjs.com/package/hostssl',
        rules: rules.map(descriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: [
          ...gaps.map(({ message, place }) => ({
            level: 'note' as const,
            message: { text: message },
            locations: [{ physicalLocation: location(place) }],
          })),
          ...failures.map(({ rule, message }) => ({
            level: 'error' as const,
            message: { text: `rule ${rule} broke: ${message}` },
            ...(indexes.has(rule) && { associatedRule: { id: rule, index: indexes.get(rule)! } }),
          })),
        ],
      },
    ],
    results: findings.map((finding) => result(finding, indexes.get(finding.rule))),
  };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(rule: RuleSummary): ReportingDescriptor {
  const { id, title, severity, confidence, help, tags = [] } = rule;
  const full = plain(paragraph(rule.why)) || title;
  return {
    id,
    name: id.replaceAll(/(?:^|[/-])([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: shortened(full) },
    help: {
      text: paragraphs(`${rule.why}\n\n${rule.remedy}`).map(plain).join('\n\n').trim() || title,
      markdown: advice(rule),
    },
    helpUri: help,
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: [...tags],
      precision: PRECISION[confidence],
      ...(tags.includes('security') && { 'security-severity': SECURITY_SEVERITY[severity] }),
    },
  };
}

const shortened = (text: string): string =>
  text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 3).replace(/\s+\S*$/u, '')}...`;

function result(finding: SettledFinding, ruleIndex: number | undefined): Result {
  const { rule, severity, confidence, message, notes, place, fix, witness, fingerprint, lineHash } = finding;
  const placed = notes.flatMap((note) => (note.place ? [{ message: note.message, place: note.place }] : []));
  const loose = notes.flatMap((note) => (note.place ? [] : [`- ${escaped(note.message)}`]));
  // GitHub shows a related location only where the message links to it by its number.
  const linked = placed.map((note, index) => `- [${escaped(note.message)}](${index + 1})`);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVEL[severity],
    message: { text: [escaped(message), ...linked, ...loose].join('\n') },
    locations: [{ physicalLocation: location(place) }],
    ...(placed.length > 0 && {
      relatedLocations: placed.map((note, index) => ({
        id: index + 1,
        message: { text: note.message },
        physicalLocation: location(note.place),
      })),
    }),
    partialFingerprints: { primaryLocationLineHash: lineHash, 'hostssl/v1': fingerprint },
    ...(fix && fix.edits.length > 0 && { fixes: [sarifFix(fix)] }),
    properties: { confidence, ...(witness && { witness }) },
  };
}

/** Brackets are links in SARIF messages unless a backslash stands before them. */
const escaped = (text: string): string => text.replaceAll(/[\\[\]]/gu, '\\$&');

function sarifFix({ title, effect, edits }: SettledFix): NonNullable<Result['fixes']>[number] {
  const files = new Map<string, SettledFix['edits'][number][]>();
  for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  return {
    description: { text: effect === undefined ? title : `${title}: ${effect}` },
    artifactChanges: [...files].map(([file, changes]) => ({
      artifactLocation: artifact(file),
      replacements: changes.map(({ start, end, text, place }) => ({
        deletedRegion: place ? region(place) : { charOffset: start, charLength: end - start },
        ...(text !== '' && { insertedContent: { text } }),
      })),
    })),
  };
}

const location = (place: Place): PhysicalLocation => ({
  artifactLocation: artifact(place.file),
  region: region(place),
});

const region = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** A relative reference from the root of the sources, percent-encoded; a file outside it by its full name. */
function artifact(file: string): PhysicalLocation['artifactLocation'] & object {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (file.startsWith('/')) return { uri: `file://${path}` };
  return { uri: path.replace(/^(?:\.\/)+/u, ''), uriBaseId: '%SRCROOT%' };
}
