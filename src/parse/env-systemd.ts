import { type SourceFile, type Span, spanOf } from '../text/source.js';
import {
  type Decoded,
  decoded,
  plainUnless,
  push,
  valuePassage,
  type WrittenFile,
  type WrittenVariable,
} from './env-written.js';

const isLineEnd = (character: string) => character === '\n' || character === '\r';
const isBlank = (character: string) => character === ' ' || character === '\t' || isLineEnd(character);

/**
 * systemd's `EnvironmentFile=` (`parse_env_file`): quotes may follow each other, a backslash takes the next character
 * as it is and joins lines, and no variable is replaced. Names that cannot be names are ignored.
 */
export function readSystemdEnv({ file, start, end }: Span): WrittenFile {
  const { text } = file;
  const variables: WrittenVariable[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isBlank(text[at]!)) at++;
    if (at < end && '#;'.includes(text[at]!)) {
      at = lineEnd(text, at, end);
      continue;
    }
    const nameStart = at;
    while (at < end && text[at] !== '=' && !isLineEnd(text[at]!)) at++;
    if (at >= end || text[at] !== '=') continue;
    const name = text.slice(nameStart, at).trimEnd();
    const value = readValue(file, at + 1, end);
    at = value.next;
    if (!/^[A-Za-z_]\w*$/u.test(name)) continue;
    const nameAt = spanOf(file, nameStart, nameStart + name.length);
    variables.push({ name, nameAt, value: value.passage, expands: false });
  }
  return { variables, problems: [] };
}

function lineEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isLineEnd(text[at]!)) at++;
  return at;
}

function readValue(file: SourceFile, from: number, end: number) {
  const { text } = file;
  const value = decoded();
  let at = from;
  let solid = 0;
  let first: number | undefined;
  let last = from;
  let bare = false;
  const took = (length: number) => {
    first ??= at;
    at = Math.min(at + length, end);
    last = at;
    solid = value.text.length;
  };
  while (at < end && !isLineEnd(text[at]!)) {
    const character = text[at]!;
    if (character === '\\') {
      bare = true;
      const next = at + 1 < end ? text[at + 1]! : '';
      if (next !== '' && !isLineEnd(next)) push(value, next, at);
      took(2);
    } else if (!bare && (character === '"' || character === "'")) {
      first ??= at;
      at = character === '"' ? readDouble(value, text, at + 1, end) : readSingle(value, text, at + 1, end);
      last = at;
      solid = value.text.length;
    } else if (isBlank(character)) {
      if (bare) push(value, character, at);
      at++;
    } else {
      bare = true;
      push(value, character, at);
      took(1);
    }
  }
  value.text = value.text.slice(0, solid);
  value.offsets.length = solid;
  return { next: at, passage: passageOf(file, first ?? from, last, value) };
}

/** A value in one pair of quotes, or in none, can be edited; one that is put together cannot. */
function passageOf(file: SourceFile, start: number, end: number, value: Decoded) {
  const written = file.text.slice(start, end);
  if (written === value.text) return valuePassage(file, start, end, undefined, plainUnless(written, /["'\\\s]/u));
  const inner = written.slice(1, -1);
  if (/^["']/u.test(written) && inner === value.text) {
    return valuePassage(file, start + 1, end - 1, undefined, plainUnless(inner, /["'\\`$\r\n]/u));
  }
  return valuePassage(file, start, end, value, () => undefined);
}

function readSingle(value: Decoded, text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== "'") push(value, text[at]!, at++);
  return Math.min(at + 1, end);
}

function readDouble(value: Decoded, text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '"') {
    const next = at + 1 < end ? text[at + 1]! : '';
    if (text[at] !== '\\') push(value, text[at]!, at++);
    else {
      if ('"\\`$'.includes(next)) push(value, next, at);
      else if (next !== '\n') push(value, `\\${next}`, at);
      at += 2;
    }
  }
  return Math.min(at + 1, end);
}
