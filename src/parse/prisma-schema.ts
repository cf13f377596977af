import type { Passage } from '../text/passage.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';
import { quotedPassage } from './javascript/string-passage.js';

/** A value of a block: a string, the variable that `env("…")` names, or words in quotes of a list. */
export type PrismaValue =
  | { readonly kind: 'string'; readonly passage: Passage }
  | { readonly kind: 'variable'; readonly name: string; readonly at: Span }
  | { readonly kind: 'other'; readonly words: readonly string[] };

export interface PrismaBlock {
  readonly type: 'datasource' | 'generator';
  readonly name: string;
  readonly at: Span;
  readonly fields: ReadonlyMap<string, PrismaValue>;
}

const HEAD = /^[ \t]*(datasource|generator)[ \t]+(\w+)[ \t]*\{/u;
const FIELD = /^([ \t]*(\w+)[ \t]*=[ \t]*)(\S.*)$/u;
const STRING = /^"(?:[^"\\]|\\.)*"/u;
const VARIABLE = /^(env\([ \t]*")((?:[^"\\]|\\.)*)"[ \t]*\)/u;

/** The blocks of a Prisma schema that say how to connect; models and everything else are passed over. */
export function parsePrismaSchema(file: SourceFile): readonly PrismaBlock[] {
  const blocks: PrismaBlock[] = [];
  let open: Map<string, PrismaValue> | undefined;
  let start = 0;
  for (const line of file.text.split('\n')) {
    const head = open ? undefined : HEAD.exec(line);
    if (head) {
      const at = start + head[0].indexOf(head[2]!, head[0].indexOf(head[1]!) + head[1]!.length);
      open = new Map();
      blocks.push({
        type: head[1] as PrismaBlock['type'],
        name: head[2]!,
        at: spanOf(file, at, at + head[2]!.length),
        fields: open,
      });
    } else if (open && /^[ \t]*\}/u.test(line)) open = undefined;
    else if (open) {
      const field = FIELD.exec(line);
      if (field) open.set(field[2]!, fieldValue(file, start + field[1]!.length, field[3]!));
    }
    start += line.length + 1;
  }
  return blocks;
}

function fieldValue(file: SourceFile, start: number, text: string): PrismaValue {
  const string = STRING.exec(text)?.[0];
  if (string !== undefined) return { kind: 'string', passage: quotedPassage(file, start, start + string.length) };
  const variable = VARIABLE.exec(text);
  if (variable) {
    const at = start + variable[1]!.length;
    return { kind: 'variable', name: variable[2]!, at: spanOf(file, at, at + variable[2]!.length) };
  }
  return { kind: 'other', words: [...text.matchAll(/"([^"\\]*)"/gu)].map((match) => match[1]!) };
}
