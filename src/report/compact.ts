import type { Report, SettledFinding, SettledGap } from '../rule/settled.js';
import { summaryLines } from './summary.js';

/** One line a finding, as grep, vim and expected.txt read it. */
export const compactLine = ({ place, severity, rule, message }: SettledFinding): string =>
  `${place.file}:${place.line}:${place.column} ${severity} ${rule}: ${message}`;

export const compactGap = ({ place, message }: SettledGap): string =>
  `${place.file}:${place.line}:${place.column} not read: ${message}`;

/** Findings, then what could not be read, then the summary; a line each. */
export const compact = (report: Report): string =>
  [...report.findings.map(compactLine), ...report.gaps.map(compactGap), ...summaryLines(report)]
    .map((line) => `${line}\n`)
    .join('');
