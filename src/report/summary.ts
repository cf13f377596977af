import type { Report } from '../rule/settled.js';

/** The last lines of everything people read: what was checked, what was found, what could not be read. */
export function summaryLines(report: Report): readonly string[] {
  const { findings, gaps, summary, failures = [] } = report;
  const lines: string[] = [];
  if (findings.length === 0) lines.push(`${checked(report)}; nothing found${aside(summary)}.`);
  else {
    lines.push(`${checked(report)}.`);
    const counts = [counted(summary.error, 'error'), counted(summary.warning, 'warning'), `${summary.info} info`].join(
      ', ',
    );
    lines.push(`${counts}${aside(summary)}.${fixable(report)}`);
  }
  if (gaps.length > 0) {
    lines.push(`${counted(gaps.length, 'place')} could not be read, so nothing is said about what stands there.`);
  }
  for (const { rule, message } of failures) lines.push(`Rule ${rule} broke, so its answer is incomplete: ${message}`);
  return lines;
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `Checked 3 files: 2 pg_hba, 1 env`. */
function checked({ checked }: Report): string {
  const kinds = new Map<string, number>();
  for (const { kind } of checked) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const list = [...kinds]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([kind, count]) => `${count} ${kind}`);
  const files = new Set(checked.map(({ file }) => file)).size;
  return `Checked ${counted(files, 'file')}${list.length > 0 ? `: ${list.join(', ')}` : ''}`;
}

function aside({ ignored, baselined }: Report['summary']): string {
  const parts = [
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function fixable({ findings }: Report): string {
  const safe = findings.filter(({ fix }) => fix?.safety === 'safe').length;
  const review = findings.filter(({ fix }) => fix?.safety === 'review').length;
  const more = safe > 0 ? ' more' : '';
  return [
    ...(safe > 0 || review > 0 ? [' '] : []),
    ...(safe > 0 ? [`${safe} fixable with --fix`] : []),
    ...(safe > 0 && review > 0 ? [', '] : []),
    ...(review > 0 ? [`${review}${more} with --fix --unsafe-fixes, to be reviewed`] : []),
    ...(safe > 0 || review > 0 ? ['.'] : []),
  ].join('');
}
