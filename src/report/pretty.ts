import type { Severity } from '../rule/rule.js';
import type { Report, SettledFinding, SettledFix, SettledGap, SettledWitness } from '../rule/settled.js';
import { frames, locationOf, type Mark } from './frame.js';
import { type Paint, unpainted } from './paint.js';
import { summaryLines } from './summary.js';

export interface PrettyOptions {
  readonly paint?: Paint;
}

/** For people: each finding with the lines it speaks about, then what could not be read, then the summary. */
export function pretty(report: Report, { paint = unpainted }: PrettyOptions = {}): string {
  const blocks = [
    ...report.findings.map((finding) => findingBlock(finding, paint)),
    ...report.gaps.map((gap) => gapBlock(gap, paint)),
    summaryLines(report).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const styleOf = (severity: Severity, paint: Paint): ((text: string) => string) => {
  switch (severity) {
    case 'error':
      return paint.red;
    case 'warning':
      return paint.yellow;
    case 'info':
      return paint.cyan;
  }
};

function findingBlock(finding: SettledFinding, paint: Paint): string {
  const { severity, rule, message, place, excerpt, notes, witness, fix, confidence, help } = finding;
  const style = styleOf(severity, paint);
  const marks: Mark[] = [
    { place, excerpt },
    ...notes.flatMap((note) =>
      note.place && note.excerpt ? [{ place: note.place, excerpt: note.excerpt, label: note.message }] : [],
    ),
  ];
  const indent = ' '.repeat(String(Math.max(...marks.map((mark) => mark.place.line))).length + 1);
  const aside = (name: string, text: string) => `${indent}${paint.blue('=')} ${paint.bold(name)}: ${text}`;
  return [
    `${style(`${severity}[${rule}]`)}: ${paint.bold(message)}`,
    ...frames(marks, paint, style),
    `${indent}${paint.blue('|')}`,
    ...notes.flatMap((note) => (note.place ? [] : [aside('note', note.message)])),
    ...(witness ? [aside('witness', witnessed(witness))] : []),
    ...(fix ? [aside('fix', `${fix.title} (${howTo(fix)})`)] : []),
    ...(fix?.effect === undefined ? [] : [aside('effect', fix.effect)]),
    aside('help', `${confidence}; ${help}`),
  ].join('\n');
}

const HOW = {
  safe: '--fix',
  review: '--fix --unsafe-fixes: review it, somebody may be locked out',
} as const;

/** Of a fix with an effect it is known who is locked out or let in. */
const howTo = ({ safety, effect }: SettledFix): string =>
  safety === 'review' && effect !== undefined ? '--fix --unsafe-fixes: review its effect' : HOW[safety];

const TRANSPORT = {
  local: 'over the local socket',
  plaintext: 'in plaintext',
  tls: 'over TLS',
  gss: 'over GSSAPI encryption',
} as const;

function witnessed({ transport, address, user, database, replication, record, method }: SettledWitness): string {
  const target = replication ? 'for replication' : `to database \`${database}\``;
  const origin = address === undefined ? '' : ` from ${address}`;
  return `user \`${user}\`${origin} gets in ${target} ${TRANSPORT[transport]}: ${record.file}:${record.line}, method \`${method}\``;
}

const gapBlock = ({ message, place }: SettledGap, paint: Paint): string =>
  `${paint.bold('not read')}: ${message}\n ${paint.blue('-->')} ${locationOf(place)}`;
