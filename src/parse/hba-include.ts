import type { Major } from '../facts/versions.js';
import { type Files, isReadable, type ReadResult } from '../text/files.js';
import { dirname, isAbsolute, join } from '../text/path.js';
import type { SourceFile, Span } from '../text/source.js';
import { confFilesOf } from './conf-directory.js';
import type { Gap } from './problem.js';

/** What one reading may take in by includes, and what opening a file counts: files that include each other multiply. */
const MOST_CHARACTERS = 8_000_000;
const OPENING = 128;
const TOO_MUCH = 'the includes of this file come to more than can be read, so what follows is not in sight';

/** Words of long and of joined lines that are kept at most. Those of other lines are read again when somebody asks. */
const MOST_WORDS = 4_000_000;
const TOO_MANY_WORDS =
  'the lists of this file come to more than can be read, so the lines that hold more are not judged';

/** How deep files may nest from 16 on (`CONF_FILE_MAX_DEPTH`). Older servers go on until they run out of descriptors. */
const MOST_DEPTH = 10;
const MOST_DESCRIPTORS = 300;

/** What one reading of a file with its includes carries along. */
export interface AuthReading {
  readonly version: Major;
  readonly files: Files;
  /** Every file read so far, the first one included. */
  readonly read: Set<SourceFile>;
  readonly gaps: Gap[];
  /** Messages of gaps that have been recorded. */
  readonly told: Set<string>;
  readonly known: Map<string, ReadResult>;
  /** Read by includes so far, repetitions included. */
  characters: number;
  /** Words that are kept so far. */
  words: number;
}

export const startReading = (file: SourceFile, version: Major, files: Files): AuthReading => ({
  version,
  files,
  read: new Set([file]),
  gaps: [],
  told: new Set(),
  known: new Map(),
  characters: 0,
  words: 0,
});

/** Is there room for one more word that is kept? If not, the gap has been recorded. */
export function takesWord(reading: AuthReading, at: Span): boolean {
  if (++reading.words <= MOST_WORDS) return true;
  tell(reading, at, TOO_MANY_WORDS);
  return false;
}

/** Each thing that cannot be read is one gap, at the first place that needs it. */
function tell(reading: AuthReading, at: Span, message: string): void {
  if (!reading.told.has(message)) reading.gaps.push({ at, message });
  reading.told.add(message);
}

/** A message for the log, and the shorter one the view shows where they differ. */
export interface AuthError {
  readonly error: string;
  readonly shown?: string;
}

export type Opened =
  | { readonly kind: 'file'; readonly file: SourceFile }
  | { readonly kind: 'missing'; readonly error: AuthError }
  | { readonly kind: 'refused'; readonly error: AuthError }
  /** Reads as nothing at all. */
  | { readonly kind: 'empty' }
  /** It may hold anything; the gap has been recorded. */
  | { readonly kind: 'unknown' };

/** What a file is opened for: `@file`, or an include directive. */
export interface OpenRequest {
  /** As written. */
  readonly name: string;
  /** Where that is. */
  readonly path: string;
  /** The word that names it. */
  readonly at: Span;
  readonly depth: number;
}

/** `AbsoluteConfigLocation`: relative names start at the file that names them. */
export const locationOf = (name: string, from: SourceFile): string =>
  isAbsolute(name) ? name : join(dirname(from.path), name);

/** `open_auth_file` (16+), and what `tokenize_inc_file` did before. */
export function openAuthFile(reading: AuthReading, request: OpenRequest): Opened {
  const { path } = request;
  const couldNot =
    reading.version >= 16
      ? `could not open file "${path}"`
      : `could not open secondary authentication file "@${request.name}" as "${path}"`;
  reading.characters += OPENING;
  if (reading.version >= 16 && request.depth > MOST_DEPTH)
    return { kind: 'refused', error: { error: `${couldNot}: maximum nesting depth exceeded` } };
  if (request.depth > MOST_DESCRIPTORS)
    return { kind: 'refused', error: { error: `exceeded maxAllocatedDescs while trying to open file "${path}"` } };
  if (reading.characters >= MOST_CHARACTERS) return unknown(reading, request, TOO_MUCH);

  const result = reading.known.get(path) ?? reading.files.read(path);
  reading.known.set(path, result);
  if (isReadable(result)) {
    reading.characters += result.text.length;
    reading.read.add(result);
    return { kind: 'file', file: result };
  }
  switch (result.kind) {
    case 'missing':
      return { kind: 'missing', error: { error: `${couldNot}: No such file or directory` } };
    case 'directory':
      // A directory opens and then fails to be read, which 14 and later log and otherwise pass over.
      if (reading.version >= 14) return { kind: 'empty' };
      return { kind: 'refused', error: { error: `could not read file "${path}": Is a directory` } };
    case 'outside':
    case 'too-large':
    case 'unreadable':
      return unknown(reading, request, `\`${request.name}\` ${result.why}, so what it adds is not in sight`);
  }
}

function unknown(reading: AuthReading, request: OpenRequest, message: string): Opened {
  tell(reading, request.at, message);
  return { kind: 'unknown' };
}

export type Listed =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'refused'; readonly error: AuthError }
  | { readonly kind: 'unknown' };

/** `GetConfFilesInDir`: the `.conf` files of a directory in the order of their bytes. */
export function listAuthFiles(reading: AuthReading, request: OpenRequest): Listed {
  if (/^[ \t\r\n]*$/u.test(request.name))
    return { kind: 'refused', error: { error: 'empty configuration directory name' } };
  const { path } = request;
  const names = reading.files.list(path);
  if (names) {
    return { kind: 'paths', paths: confFilesOf(names).map((name) => join(path, name)) };
  }
  const result = reading.files.read(path);
  if (!isReadable(result) && result.kind !== 'missing' && result.kind !== 'directory') {
    unknown(reading, request, `\`${request.name}\` ${result.why}, so what it adds is not in sight`);
    return { kind: 'unknown' };
  }
  const why = isReadable(result) ? 'Not a directory' : 'No such file or directory';
  return {
    kind: 'refused',
    error: {
      error: `could not open configuration directory "${path}": ${why}`,
      shown: `could not open directory "${path}"`,
    },
  };
}
