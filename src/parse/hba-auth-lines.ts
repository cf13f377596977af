import type { SourceFile, Span } from '../text/source.js';
import type { Word } from '../text/word.js';
import {
  type AuthError,
  type AuthReading,
  listAuthFiles,
  locationOf,
  type Opened,
  openAuthFile,
  takesWord,
} from './hba-include.js';
import { type LogicalLine, logicalLines, spanIn } from './hba-lines.js';
import { type Cursor, nextToken, type TokenRules } from './hba-tokens.js';
import { templateOf } from './template.js';

/** One line of pg_hba.conf or pg_ident.conf in fields, before anybody asks what they mean (`TokenizedAuthLine`). */
export interface AuthLine {
  readonly file: SourceFile;
  readonly line: number;
  /** From its first word to its last, without comment. */
  readonly at: Span;
  /** Never empty fields: those whose only word was an empty `@file` are gone, as they are for PostgreSQL. */
  readonly fields: readonly (readonly Word[])[];
  readonly problem?: AuthError | undefined;
  /** What stands here depends on something that is not in sight. */
  readonly unknown?: boolean | undefined;
  /** The line is one physical line and takes nothing from elsewhere: with these it reads the same at any time. */
  readonly plain?: PlainLines | undefined;
}

/** What the lines of one file are read by. */
export interface PlainLines {
  readonly file: SourceFile;
  readonly rules: TokenRules;
}

/** Characters of a line from which on its words are kept. */
const LONG_LINE = 1_000;
/** Bytes of a token that versions before 16 can hold. */
const TOKEN_BUFFER = 10_239;

const INCLUDES: readonly string[] = ['include', 'include_if_exists', 'include_dir'];

type Emit = (line: AuthLine) => void;

/** `tokenize_auth_file`: the lines of a file one after the other, with its includes in their places. */
export const readAuthLines = (reading: AuthReading, file: SourceFile, emit: Emit): void =>
  readFile(reading, file, 0, emit);

function readFile(reading: AuthReading, file: SourceFile, depth: number, emit: Emit): void {
  const { version } = reading;
  const template = templateOf(file);
  if (template.gap && !reading.gaps.includes(template.gap)) reading.gaps.push(template.gap);
  const rules: TokenRules = { blankReturn: version < 19, ...(version < 16 ? { limit: TOKEN_BUFFER } : {}) };
  const lines: PlainLines = { file, rules };
  const mayHoldNul = file.text.includes('\0');
  const nextLine = logicalLines(file, version);
  for (let line = nextLine(); line; line = nextLine()) {
    if (template.lines.size > 0) {
      const effect = effectOn(template.lines, line);
      if (effect === 'vanishes') continue;
      if (effect === 'depends') {
        const at = spanIn(line, line.start, line.end);
        if (/[^\s]/u.test(file.text.slice(at.start, at.end)))
          emit({ file, line: line.line, at, fields: [], unknown: true });
        continue;
      }
    }
    if (mayHoldNul && line.text.slice(line.start, line.end).includes('\0')) {
      const error = 'NUL byte: PostgreSQL does not see what follows it on this line';
      emit({ file, line: line.line, at: spanIn(line, line.start, line.end), fields: [], problem: { error } });
      continue;
    }
    const read = readLine(reading, line, lines, depth);
    if (!read) continue;
    if (version >= 16 && !read.problem && !read.unknown && read.fields.length === 2) {
      const first = read.fields[0]![0]!;
      if (INCLUDES.includes(first.value)) {
        const failed = include(reading, read, depth, emit);
        if (failed) emit({ ...read, ...failed });
        continue;
      }
    }
    emit(read);
  }
}

function effectOn(lines: ReadonlyMap<number, 'depends' | 'vanishes'>, line: LogicalLine) {
  let effect: 'depends' | 'vanishes' | undefined;
  for (let number = line.line; number < line.line + line.lines; number++) {
    const here = lines.get(number);
    if (here === 'depends') return here;
    effect ??= here;
  }
  // Joined to lines that stay, a line that vanishes leaves something behind.
  return effect === 'vanishes' && line.lines > 1 ? 'depends' : effect;
}

function readLine(reading: AuthReading, line: LogicalLine, lines: PlainLines, depth: number): AuthLine | undefined {
  const { file } = line;
  if (line.tooLong) {
    const problem = { error: 'authentication file line too long' };
    return { file, line: line.line, at: spanIn(line, line.start, line.end), fields: [], problem };
  }
  const cursor: Cursor = { text: line.text, pos: line.start, end: line.end };
  const fields: (readonly Word[])[] = [];
  const plain = line.pieces ? undefined : lines;
  const scan: Scan = {
    reading,
    line,
    rules: lines.rules,
    depth,
    kept: line.pieces !== undefined || line.end - line.start > LONG_LINE,
    start: -1,
    end: -1,
    plain,
    problem: undefined,
    unknown: false,
  };
  while (cursor.pos < cursor.end && !scan.problem && !scan.unknown) {
    const field = readField(scan, cursor);
    if (field.length > 0) fields.push(field);
  }
  if (fields.length === 0 && !scan.problem && !scan.unknown) return undefined;
  const start = scan.start < 0 ? line.start : scan.start;
  const at = spanIn(line, start, scan.end < 0 ? line.end : scan.end);
  return { file, line: line.line, at, fields, problem: scan.problem, unknown: scan.unknown, plain: scan.plain };
}

/** What reading one line finds out on its way. */
interface Scan {
  readonly reading: AuthReading;
  readonly line: LogicalLine;
  readonly rules: TokenRules;
  readonly depth: number;
  /** Its words stay in memory, so they are counted. */
  readonly kept: boolean;
  start: number;
  end: number;
  plain: PlainLines | undefined;
  problem: AuthError | undefined;
  unknown: boolean;
}

/** `next_field_expand` */
function readField(scan: Scan, cursor: Cursor): Word[] {
  const words: Word[] = [];
  for (;;) {
    const token = nextToken(cursor, scan.rules);
    if (token === 'too long') scan.problem = { error: 'authentication file token too long' };
    if (token === undefined || token === 'too long') return words;
    if (scan.start < 0) scan.start = token.start;
    scan.end = token.end;
    const at = spanIn(scan.line, token.start, token.end);
    if (!token.quoted && token.value.length > 1 && token.value.charCodeAt(0) === AT) {
      expandFile(scan, token.value.slice(1), at, words);
    } else if (scan.kept && !takesWord(scan.reading, at)) {
      scan.unknown = true;
    } else {
      words.push({ value: token.value, quoted: token.quoted, at });
    }
    if (!token.comma || scan.problem || scan.unknown) return words;
  }
}

const AT = 64;
/** What a word counts among the characters that includes may bring. */
const WORD = 8;

/** `tokenize_expand_file`: every word of another file, whatever line or field it stands in. */
function expandFile(scan: Scan, name: string, at: Span, words: Word[]): void {
  const depth = scan.depth + 1;
  const path = locationOf(name, scan.line.file);
  scan.plain = undefined;
  const opened = openAuthFile(scan.reading, { name, path, at, depth });
  const lines: AuthLine[] = [];
  const failed = readOpened(scan.reading, opened, depth, (line) => lines.push(line));
  if (failed?.unknown) scan.unknown = true;
  else if (failed?.problem) scan.problem = failed.problem;
  if (failed) return;
  for (const line of lines) {
    if (line.unknown) scan.unknown = true;
    if (line.problem) scan.problem = line.problem;
    if (line.unknown || line.problem) return;
    for (const field of line.fields) {
      for (const word of field) words.push(word);
      // Every level of nesting takes the words over once more, so they count as read once more.
      scan.reading.characters += WORD * field.length;
    }
  }
}

type Failure = Pick<AuthLine, 'problem' | 'unknown'>;

function readOpened(reading: AuthReading, opened: Opened, depth: number, emit: Emit): Failure | undefined {
  switch (opened.kind) {
    case 'file':
      readFile(reading, opened.file, depth, emit);
      return undefined;
    case 'empty':
      return undefined;
    case 'missing':
    case 'refused':
      return { problem: opened.error };
    case 'unknown':
      return { unknown: true };
  }
}

/** An include directive: its lines are emitted, and what went wrong comes back. */
function include(reading: AuthReading, line: AuthLine, depth: number, emit: Emit): Failure | undefined {
  const directive = line.fields[0]![0]!.value;
  const { value: name, at } = line.fields[1]![0]!;
  const path = locationOf(name, line.file);
  const request = { name, path, at, depth: depth + 1 };
  if (directive !== 'include_dir') {
    const opened = openAuthFile(reading, request);
    const skipped = directive === 'include_if_exists' && opened.kind === 'missing';
    return skipped ? undefined : readOpened(reading, opened, depth + 1, emit);
  }
  const listed = listAuthFiles(reading, request);
  if (listed.kind === 'refused') return { problem: listed.error };
  if (listed.kind === 'unknown') return { unknown: true };
  const errors: string[] = [];
  for (const entry of listed.paths) {
    const opened = openAuthFile(reading, { ...request, path: entry });
    const failed = readOpened(reading, opened, depth + 1, emit);
    if (failed?.problem) errors.push(failed.problem.error);
    if (failed?.unknown) emit({ ...line, fields: [], unknown: true });
  }
  return errors.length > 0 ? { problem: { error: errors.join('\n') } } : undefined;
}
