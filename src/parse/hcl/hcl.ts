import { verbatim } from '../../text/passage.js';
import type { Slot } from '../../text/slot.js';
import { type SourceFile, type Span, spanOf } from '../../text/source.js';
import { expressionEnd, heredocAt, quotedEnd, skipBlanks, skipGaps } from './hcl-scan.js';
import { hasHoles, quotedPassage } from './hcl-string.js';
import type { HclAttribute, HclBlock, HclBody, HclValue } from './hcl-tree.js';

const DEEPEST = 48;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const LITERAL = /(?:true|false|null|-?\d[\d._eE+-]*)(?![\w-])/uy;
const STEP = /\.(?:[\p{L}_][\p{L}\p{N}_-]*|\d+|\*)|\[(?:\d+|\*|"[\w.-]*"|(?:each|count|var|local)\.[\w.]+)\]/uy;

const known = new WeakMap<SourceFile, HclBody>();

/** A Terraform file, read once; whatever it cannot read it passes over. */
export function parseHcl(file: SourceFile): HclBody {
  const before = known.get(file);
  if (before) return before;
  const body = new Reader(file).body(0, 0).body;
  known.set(file, body);
  return body;
}

interface Read<T> {
  readonly end: number;
  readonly body: T;
}

class Reader {
  private readonly file: SourceFile;
  private readonly text: string;

  constructor(file: SourceFile) {
    this.file = file;
    this.text = file.text;
  }

  private span(start: number, end: number): Span {
    return spanOf(this.file, start, Math.min(end, this.text.length));
  }

  private match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }

  /** Attributes and blocks up to the brace that closes them; what is neither costs its line. */
  body(start: number, depth: number): Read<HclBody> {
    const attributes: HclAttribute[] = [];
    const blocks: HclBlock[] = [];
    const { text } = this;
    let at = start;
    for (;;) {
      at = skipGaps(text, at);
      if (at >= text.length || (text[at] === '}' && depth > 0)) break;
      const name = this.match(NAME, at);
      if (name === undefined) {
        at = Math.max(at + 1, expressionEnd(text, at, false));
        continue;
      }
      const nameAt = this.span(at, at + name.length);
      const after = skipBlanks(text, nameAt.end);
      if (text[after] === '=' && text[after + 1] !== '=') {
        const value = this.value(skipBlanks(text, after + 1), depth + 1, false);
        attributes.push({ name, nameAt, value });
        at = value.at.end;
        continue;
      }
      const block = depth < DEEPEST ? this.block(name, nameAt, depth) : undefined;
      if (block) blocks.push(block.body);
      at = block ? block.end : Math.max(nameAt.end, expressionEnd(text, nameAt.end, false));
    }
    return { end: Math.min(at + 1, text.length), body: { attributes, blocks, opened: this.span(start, start) } };
  }

  private block(type: string, typeAt: Span, depth: number): Read<HclBlock> | undefined {
    const { text } = this;
    const labels: string[] = [];
    let end = typeAt.end;
    for (;;) {
      const at = skipBlanks(text, end);
      if (text[at] === '{') {
        const { end: close, body } = this.body(at + 1, depth + 1);
        return { end: close, body: { type, labels, at: this.span(typeAt.start, end), body } };
      }
      if (text[at] === '"') {
        const close = quotedEnd(text, at);
        labels.push(text.slice(at + 1, close - 1));
        end = close;
        continue;
      }
      const word = this.match(NAME, at);
      if (word === undefined) return undefined;
      labels.push(word);
      end = at + word.length;
    }
  }

  /** One expression; more than a plain value makes it an `expression` as a whole. */
  private value(start: number, depth: number, inBrackets: boolean): HclValue {
    const { text } = this;
    const plain = depth < DEEPEST ? this.plain(start, depth) : undefined;
    const end = plain?.at.end ?? start;
    const next = inBrackets ? skipGaps(text, end) : skipBlanks(text, end);
    const char = text[next];
    const isDone =
      char === undefined ||
      char === '\n' ||
      ',]})#'.includes(char) ||
      text.startsWith('//', next) ||
      text.startsWith('/*', next);
    if (plain && (isDone || (inBrackets && (char === '=' || char === ':')))) return plain;
    return { kind: 'expression', at: this.span(start, Math.max(end, expressionEnd(text, end, inBrackets))) };
  }

  private plain(start: number, depth: number): HclValue | undefined {
    const { text } = this;
    const char = text[start];
    if (char === '"') {
      const end = quotedEnd(text, start);
      const close = text[end - 1] === '"' && end - 1 > start ? end - 1 : end;
      const holes = hasHoles(text.slice(start + 1, close));
      return {
        kind: 'string',
        passage: quotedPassage(this.file, start + 1, close),
        hasHoles: holes,
        at: this.span(start, end),
      };
    }
    if (char === '[') return this.list(start, depth);
    if (char === '{') return this.map(start, depth);
    const heredoc = char === '<' ? heredocAt(text, start) : undefined;
    if (heredoc) {
      const { from, to, end } = heredoc;
      const passage = { ...verbatim(this.span(from, to)), escape: () => undefined };
      return { kind: 'string', passage, hasHoles: hasHoles(passage.text), at: this.span(start, end) };
    }
    const literal = this.match(LITERAL, start);
    if (literal !== undefined) return this.literal(literal, start);
    return this.reference(start);
  }

  private literal(written: string, start: number): HclValue {
    const at = this.span(start, start + written.length);
    const slot: Slot = {
      value: written,
      at,
      encode: (next) => (/^(?:true|false|-?\d+(?:\.\d+)?)$/u.test(next) ? { at, text: next } : undefined),
    };
    return { kind: 'literal', text: written, at, slot };
  }

  private reference(start: number): HclValue | undefined {
    const first = this.match(NAME, start);
    if (first === undefined) return undefined;
    const path = [first];
    let at = start + first.length;
    for (let step = this.match(STEP, at); step !== undefined; step = this.match(STEP, at)) {
      if (step.startsWith('.') && /^\.[\p{L}_]/u.test(step)) path.push(step.slice(1));
      at += step.length;
    }
    return { kind: 'reference', path, at: this.span(start, at) };
  }

  private list(start: number, depth: number): HclValue {
    const { text } = this;
    const items: HclValue[] = [];
    let at = start + 1;
    for (;;) {
      at = skipGaps(text, at);
      if (at >= text.length || text[at] === ']') break;
      if (text[at] === ',') {
        at++;
        continue;
      }
      const item = this.value(at, depth + 1, true);
      items.push(item);
      at = Math.max(item.at.end, at + 1);
    }
    return { kind: 'list', items, at: this.span(start, at + 1) };
  }

  private map(start: number, depth: number): HclValue {
    const { text } = this;
    const entries: HclAttribute[] = [];
    let at = start + 1;
    for (;;) {
      at = skipGaps(text, at);
      if (at >= text.length || text[at] === '}') break;
      if (text[at] === ',') {
        at++;
        continue;
      }
      const quoted = text[at] === '"' ? quotedEnd(text, at) : undefined;
      const name = quoted === undefined ? this.match(NAME, at) : text.slice(at + 1, quoted - 1);
      const nameEnd = quoted ?? at + (name?.length ?? 0);
      const equals = skipGaps(text, nameEnd);
      if (name === undefined || (text[equals] !== '=' && text[equals] !== ':')) {
        at = Math.max(at + 1, expressionEnd(text, at, false));
        continue;
      }
      const value = this.value(skipGaps(text, equals + 1), depth + 1, false);
      entries.push({ name, nameAt: this.span(at, nameEnd), value });
      at = Math.max(value.at.end, equals + 1);
    }
    return { kind: 'map', entries, at: this.span(start, at + 1) };
  }
}
