import type { SettledGap } from '../rule/settled.js';
import { columns } from './columns.js';
import { escaped } from './escape-markdown.js';
import { outcomeWords, placeWords, reasonWords, type ToldOutcome, type ToldPlace } from './outcome-words.js';
import { counted } from './summary.js';

/** One client with one thing it connects to, as plain data with nothing hidden in it. */
export interface ClientAccess {
  readonly client: string;
  readonly place: ToldPlace;
  readonly driver: string;
  readonly host: string | null;
  readonly to: string;
  readonly because: string;
  readonly outcome: ToldOutcome;
  /** The record that decides. */
  readonly record?: ToldPlace;
  /** The weakest part of the whole way, where poolers make it longer. */
  readonly weakest?: ToldOutcome & { readonly from: string; readonly to: string };
  readonly assumptions: readonly string[];
}

/** A client of which no file tells what it connects to. */
interface Unjoined {
  readonly client: string;
  readonly place: ToldPlace;
  readonly host: string | null;
  readonly port: string | null;
}

/** What comes of everybody who connects. */
export interface ClientAccessReport {
  readonly clients: readonly ClientAccess[];
  /** Clients of which no file tells what they connect to. */
  readonly unjoined: readonly Unjoined[];
  readonly gaps: readonly SettledGap[];
}

/** `access --client --format json`, version 1. */
export function clientAccessJson({ clients, unjoined, gaps }: ClientAccessReport): string {
  const data = {
    schemaVersion: 1,
    clients,
    unjoined,
    gaps: gaps.map(({ message, place: { file, line } }) => ({ message, file, line })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const HEAD = ['client', 'where', 'driver', 'to', 'what comes of it', 'record'];

export function clientAccessTable({ clients, unjoined, gaps }: ClientAccessReport): string {
  const rows = columns([HEAD, ...clients.map(cells)], '');
  const blocks = [
    clients.length > 0
      ? [rows[0]!, ...clients.flatMap((one, index) => [rows[index + 1]!, ...remarks(one).map((text) => `  ${text}`)])]
      : [],
    unjoined.map((one) => `not joined: ${placeWords(one.place)}: ${unjoinedWords(one)}`),
    gaps.map(({ message, place }) => `not read: ${placeWords(place)}: ${message}`),
  ].filter((lines) => lines.length > 0);
  if (gaps.length > 0)
    blocks.push([`${counted(gaps.length, 'place')} could not be read, so nothing is said about what stands there.`]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export function clientAccessMarkdown({ clients, unjoined, gaps }: ClientAccessReport): string {
  const head = [...HEAD, 'why, and what it rests on'];
  const rows = clients.map((one) => [...cells(one), remarks(one).join('; ')]);
  const table = [head, head.map(() => '---'), ...rows.map((row) => row.map(escaped))].map(
    (row) => `| ${row.join(' | ')} |`,
  );
  const blocks = [
    '# What comes of every client',
    ...(clients.length > 0 ? [table.join('\n')] : []),
    ...list(
      'Not joined',
      unjoined.map((one) => `${placeWords(one.place)}: ${unjoinedWords(one)}`),
    ),
    ...list(
      'Not read',
      gaps.map(({ message, place }) => `${placeWords(place)}: ${message}`),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[`## ${title}`, '', ...lines.map((line) => `- ${escaped(line)}`)].join('\n')];

const unjoinedWords = ({ client, host, port }: Unjoined): string =>
  host === null
    ? `${client} connects to a host that no file tells`
    : `${client} connects to \`${host}\`${port === null || port === '5432' ? '' : ` on port ${port}`}, and no file tells which server that is`;

const cells = ({ client, place, driver, to, outcome, record }: ClientAccess): readonly string[] => [
  client,
  placeWords(place),
  driver,
  to,
  outcomeWords(outcome),
  record ? placeWords(record) : '',
];

function remarks({ outcome, weakest, assumptions, because }: ClientAccess): readonly string[] {
  const reason = reasonWords(outcome);
  return [
    ...(reason === '' ? [] : [outcome.place ? `${reason} (${placeWords(outcome.place)})` : reason]),
    ...(weakest ? [`weakest leg: ${weakest.from} to ${weakest.to}: ${weakestWords(weakest)}`] : []),
    `joined, since ${because}`,
    ...assumptions.filter((one) => one !== because).map((one) => `assuming that ${one}`),
  ];
}

function weakestWords(outcome: ToldOutcome): string {
  const reason = reasonWords(outcome);
  return reason === '' ? outcomeWords(outcome) : `${outcomeWords(outcome)}, ${reason}`;
}
