import type { Severity } from '../rule/rule.js';
import type { Report, SettledFinding } from '../rule/settled.js';
import { compactGap, compactLine } from './compact.js';
import { counted, summaryLines } from './summary.js';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
/** GitHub keeps this many annotations of each level from one step and drops the rest without a word. */
const KEPT = 10;

/**
 * GitHub workflow commands, the most severe first, because only the first ten of a level become annotations.
 * Text of the audited files stands inside commands, escaped, or behind a path, never at the start of a line.
 */
export function github(report: Report): string {
  const ordered = ORDER.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  const hidden = ORDER.flatMap((severity) => ordered.filter((finding) => finding.severity === severity).slice(KEPT));
  const lines = [
    ...ordered.map(command),
    ...(hidden.length > 0
      ? [`GitHub shows at most ${KEPT} annotations of a level; ${counted(hidden.length, 'finding')} only here:`]
      : []),
    ...hidden.map((finding) => `- ${compactLine(finding)}`),
    ...report.gaps.map((gap) => `- ${compactGap(gap)}`),
    ...summaryLines(report),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function command({ severity, rule, message, place, notes }: SettledFinding): string {
  const { file, line, column, endLine, endColumn } = place;
  const properties = {
    file,
    line,
    endLine,
    // Columns are understood only where a finding stays on its line.
    ...(line === endLine && { col: column, endColumn }),
    title: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const told = [message, ...notes.map((note) => (note.place ? `${at(note.place)}: ` : '') + note.message)].join('\n');
  return `::${COMMAND[severity]} ${list.join(',')}::${escapeData(told)}`;
}

const at = ({ file, line }: SettledFinding['place']): string => `${file}:${line}`;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
