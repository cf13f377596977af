import type { Place, Report, SettledFinding, SettledNote } from '../rule/settled.js';

/** Version 1 of the JSON output, pretty-printed; `report.schema.json` describes it. */
export function json(report: Report): string {
  const { tool, findings, gaps, checked, summary } = report;
  const output = {
    schemaVersion: 1,
    tool,
    findings: findings.map(jsonFinding),
    gaps: gaps.map(({ message, place: { file, line } }) => ({ message, file, line })),
    checked,
    summary,
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

function jsonFinding(finding: SettledFinding): Record<string, unknown> {
  const { rule, severity, confidence, message, place, notes, witness, fix, controls, help, fingerprint } = finding;
  return {
    rule,
    severity,
    confidence,
    message,
    ...flat(place),
    notes: notes.map(jsonNote),
    ...(witness && { witness }),
    ...(fix && {
      fix: {
        title: fix.title,
        safety: fix.safety,
        ...(fix.effect !== undefined && { effect: fix.effect }),
        edits: fix.edits.map(({ file, start, end, text }) => ({ file, start, end, text })),
      },
    }),
    controls,
    help,
    fingerprint,
  };
}

const jsonNote = ({ message, place }: SettledNote): Record<string, unknown> => ({ message, ...(place && flat(place)) });

const flat = ({ file, line, column, endLine, endColumn }: Place): Place => ({ file, line, column, endLine, endColumn });
