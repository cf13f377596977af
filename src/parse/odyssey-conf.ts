import { type Passage, verbatim } from '../text/passage.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';

/** `name value …` or `name "label" { … }` of an Odyssey configuration. */
export interface OdysseyItem {
  readonly name: string;
  readonly nameAt: Span;
  /** Words behind the name. */
  readonly words: readonly Passage[];
  /** What stands in its braces; undefined for a plain setting. */
  readonly block?: OdysseyBlock;
}

export interface OdysseyBlock {
  readonly items: readonly OdysseyItem[];
  /** Right behind the opening brace. */
  readonly opened: Span;
}

/** Deeper than any block that Odyssey knows; what is below is read as if it were not nested. */
const DEEPEST = 32;
const WORD = /"(?:[^"\\\n]|\\.)*"|[^\s{}"#;]+/uy;
const SPACE = /(?:[ \t\r\uFEFF;]+|#[^\n]*)+/uy;

/**
 * Odyssey's grammar, loosely: a line is a name with values, a block is in braces and may have labels, `#` starts a comment.
 * Source: https://github.com/yandex/odyssey/blob/master/documentation/configuration.md
 */
export function parseOdysseyConf(file: SourceFile): readonly OdysseyItem[] {
  const { text } = file;
  const root: OdysseyItem[] = [];
  const stack: OdysseyItem[][] = [root];
  let words: Passage[] = [];
  const finish = (opened?: number) => {
    const [name, ...rest] = words;
    words = [];
    const items: OdysseyItem[] = [];
    if (name) {
      const block = opened === undefined ? undefined : { items, opened: spanOf(file, opened, opened) };
      stack.at(-1)!.push({ name: name.text, nameAt: name.at, words: rest, ...(block && { block }) });
    }
    if (opened !== undefined) stack.push(stack.length < DEEPEST ? items : stack.at(-1)!);
  };
  for (let at = 0; at < text.length; ) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    const char = text[at];
    if (char === undefined) break;
    if (char === '\n') {
      // The brace of a block may stand on the next line.
      if (words.length > 0 && !/^\s*\{/u.test(text.slice(at, at + 200))) finish();
      at++;
    } else if (char === '{') finish(++at);
    else if (char === '}') {
      finish();
      if (stack.length > 1) stack.pop();
      at++;
    } else {
      WORD.lastIndex = at;
      const written = WORD.exec(text)?.[0] ?? char;
      words.push(wordIn(spanOf(file, at, at + written.length)));
      at += written.length;
    }
  }
  finish();
  return root;
}

function wordIn(at: Span): Passage {
  const quoted = at.file.text[at.start] === '"' && at.end - at.start > 1;
  const inner = quoted ? spanOf(at.file, at.start + 1, at.end - 1) : at;
  const fits = quoted ? /^[^"\\\n\0]*$/u : /^[^\s{}"#;\0]+$/u;
  return { ...verbatim(inner), escape: (next) => (fits.test(next) ? next : undefined) };
}
