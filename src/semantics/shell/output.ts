import { linesOf } from '../../parse/embedded-lines.js';
import { type Piece, pieced } from '../../parse/pieces.js';
import type { ShellCommand } from '../../parse/shell/shell-tree.js';
import { mapped, type Passage } from '../../text/passage.js';
import { spanOf } from '../../text/source.js';
import type { CommandWord, Invocation } from './command-line.js';

/** The lines that a command prints, as far as they stand in the script; undefined where it prints something else. */
export function printedLines(
  { program, args }: Invocation,
  document: Passage | undefined,
  piped: readonly Passage[] | undefined,
): readonly Passage[] | undefined {
  switch (program) {
    case 'echo':
      return echoed(args);
    case 'printf':
      return formatted(args);
    case 'cat':
      if (args.some(({ passage }) => !/^-[a-z]?$/u.test(passage.text))) return undefined;
      return document ? linesOf(document) : piped;
    case 'tee':
    case 'sponge':
      return document ? linesOf(document) : piped;
    default:
      return undefined;
  }
}

/** What a command is fed by a here-document, with everything put in that is known. */
export const hereDocumentOf = (command: ShellCommand) =>
  command.redirections.findLast(({ document }) => document !== undefined)?.document;

function echoed(args: readonly CommandWord[]): readonly Passage[] {
  const first = args.findIndex(({ passage }) => !/^-[neE]+$/u.test(passage.text));
  const words = first < 0 ? [] : args.slice(first);
  // Some shells read `\n` without `-e`, and nobody else writes one here.
  return joined(words).flatMap((passage) => linesOf(unescaped(passage)));
}

/** `printf '%s\n' a b`: every argument is a line; other formats have their arguments put in. */
function formatted([format, ...args]: readonly CommandWord[]): readonly Passage[] {
  if (!format) return [];
  const rest = format.passage.text === '--' ? args : undefined;
  if (rest) return formatted(rest);
  const { passage } = format;
  if (/^%s(?:\\n)?$/u.test(passage.text)) return args.flatMap((word) => linesOf(word.passage));
  let used = 0;
  return linesOf(
    unescaped(passage, (specifier) => {
      if (specifier === '%%') return '%';
      return args[used++]?.passage.text ?? '';
    }),
  );
}

/** Words with a blank between them, each with its own place. */
function joined(words: readonly CommandWord[]): readonly Passage[] {
  const [first, ...others] = words;
  if (!first) return [];
  if (others.length === 0) return [first.passage];
  const offsets: number[] = [];
  let text = '';
  for (const [index, { passage }] of words.entries()) {
    if (index > 0) {
      text += ' ';
      offsets.push(-1);
    }
    for (let at = 0; at < passage.text.length; at++) offsets.push(passage.span(at, at + 1).start);
    text += passage.text;
  }
  const last = words.at(-1)!.passage.at;
  offsets.push(last.end);
  const at = spanOf(first.passage.at.file, first.passage.at.start, last.end);
  return [mapped(at, text, offsets, () => undefined)];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

/** Escapes of `echo -e` and `printf`; `fill` says what stands for a conversion such as `%s`. */
function unescaped(source: Passage, fill?: (specifier: string) => string): Passage {
  const { text } = source;
  if (!text.includes('\\') && !(fill && text.includes('%'))) return source;
  const pieces: Piece[] = [];
  let plain = 0;
  const put = (replacement: string, from: number, to: number, literal: boolean) => {
    if (from > plain) pieces.push(piece(text.slice(plain, from), plain, from, true));
    if (replacement !== '') pieces.push(piece(replacement, from, to, literal));
    plain = to;
  };
  for (const match of text.matchAll(/\\([nrt\\'"])|%(?:%|[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z])/gu)) {
    const { index, 0: all, 1: letter } = match;
    if (letter !== undefined) put(ESCAPES[letter]!, index, index + all.length, true);
    else if (fill) put(fill(all), index, index + all.length, false);
  }
  put('', text.length, text.length, true);
  const quote = (next: string) => next.replaceAll('\\', '\\\\').replaceAll('%', fill ? '%%' : '%');
  return { ...pieced(source, pieces, (next) => source.escape(quote(next))), at: source.at };
}

const piece = (text: string, from: number, to: number, literal: boolean): Piece => ({
  text,
  from,
  to,
  literal,
  frame: 0,
  writable: literal,
  open: false,
});
