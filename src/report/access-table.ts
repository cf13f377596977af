import {
  type AccessEntry,
  type AccessReport,
  accessSilence,
  nobodyBy,
  type ServerAccess,
  witnessWords,
} from './access.js';
import { columns, shortened } from './columns.js';
import { counted } from './summary.js';

const HEAD = ['protection', 'from', 'who', 'to', 'method', 'record', 'for example'];

/** More of one cell than this is for JSON. */
const WIDEST = 48;

/** Who can get in, for people: a block for each server, the weakest protection first, with what it rests on below. */
export function accessTable({ servers, gaps }: AccessReport): string {
  const blocks = servers.map(serverLines);
  if (gaps.length > 0) {
    const told = gaps.map(({ message, place: { file, line } }) => `not read: ${file}:${line}: ${message}`);
    blocks.push([
      ...told,
      `${counted(gaps.length, 'place')} could not be read, so nothing is said about what stands there.`,
    ]);
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function serverLines(server: ServerAccess): readonly string[] {
  const silence = accessSilence(server);
  if (silence !== undefined) return [title(server), `  ${silence}`];
  const notes = new Footnotes();
  const rows = [...server.access.map((entry) => entryRow(entry, notes)), ...nobodyBy(server).map(nobodyRow)];
  return [title(server), ...columns([HEAD, ...rows]), ...notes.lines()];
}

const title = ({ name, file }: ServerAccess): string => (file === undefined ? name : `${name} (${file})`);

function entryRow(entry: AccessEntry, notes: Footnotes): readonly string[] {
  const { protection, from, users, databases, method, record } = entry;
  const marks = remarksOf(entry).map((text) => ` [${notes.number(text)}]`);
  const cells = [protection, from, users, databases, method, `${record.file}:${record.line}`, witnessWords(entry)];
  const short = cells.map((cell, index) => (HEAD[index] === 'record' ? cell : shortened(cell, WIDEST)));
  return [...short.slice(0, -1), `${short.at(-1)}${marks.join('')}`.trimStart()];
}

const nobodyRow = (protection: string): readonly string[] => [protection, 'nobody', ...HEAD.slice(2).map(() => '')];

/** What a row rests on, and what other lines take from it. */
export const remarksOf = ({ remarks, except = [] }: AccessEntry): readonly string[] => [
  ...remarks,
  ...(except.length > 0 ? [`without what is decided above by ${linesOf(except)}`] : []),
];

/** More lines than this are for JSON: told once for all rows below them. */
const FEW_LINES = 3;

const linesOf = (lines: NonNullable<AccessEntry['except']>): string =>
  lines.length > FEW_LINES
    ? `more than ${FEW_LINES} lines`
    : lines.map(({ file, line }) => `${file}:${line}`).join(', ');

/** Texts by number, each once. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();

  number(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }

  lines(): readonly string[] {
    return [...this.#numbers].map(([text, number]) => `  [${number}] ${text}`);
  }
}
