import type { Passage } from '../../text/passage.js';
import { withFields } from './python-fields.js';
import { readImports } from './python-imports.js';
import { pythonString } from './python-string.js';
import { type PythonToken, pythonTokens } from './python-tokens.js';
import type { PythonArgument, PythonAssignment, PythonEntry, PythonModule, PythonValue } from './python-tree.js';

type Call = Extract<PythonValue, { kind: 'call' }>;

/** Literals, calls and assignments of a Python file. Tolerant: what is no literal is `other`. Never throws. */
export function parsePython(source: Passage): PythonModule {
  return new Parser(source).module();
}

/** Deeper nesting than anybody writes. */
const DEEPEST = 40;
const ENDS = new Set([',', ')', ']', '}', ':', '=', ';']);
const CONSTANTS: Readonly<Record<string, 'boolean' | 'null'>> = { True: 'boolean', False: 'boolean', None: 'null' };

class Parser {
  private readonly source: Passage;
  private readonly tokens: readonly PythonToken[];
  private readonly calls: Call[] = [];
  private at = 0;

  constructor(source: Passage) {
    this.source = source;
    this.tokens = pythonTokens(source.text);
  }

  module(): PythonModule {
    const assignments: PythonAssignment[] = [];
    while (this.at < this.tokens.length) {
      const start = this.at;
      const assignment = this.assignment();
      if (assignment) assignments.push(assignment);
      else {
        this.at = start;
        if (this.tokens[this.at]?.kind === 'name') this.expression(0);
        if (this.at === start) this.at++;
      }
    }
    return { assignments, calls: this.calls, imports: readImports(this.tokens) };
  }

  /** `a.b['c'] = value`, with or without a type, at the start of a statement. */
  private assignment(): PythonAssignment | undefined {
    const before = this.tokens[this.at - 1];
    const first = this.tokens[this.at];
    if (first?.kind !== 'name' || (before && before.kind !== 'newline' && before.text !== ':' && before.text !== ';'))
      return undefined;
    let target = first.text;
    let index = this.at + 1;
    for (;;) {
      const [token, next, close] = this.tokens.slice(index, index + 3);
      if (token?.text === '.' && next?.kind === 'name') {
        target += `.${next.text}`;
        index += 2;
      } else if (token?.text === '[' && next?.kind === 'string' && close?.text === ']') {
        target += `['${pythonString(this.source, [next]).text}']`;
        index += 3;
      } else break;
    }
    if (this.tokens[index]?.text === ':' && this.tokens[index + 1]?.kind === 'name') {
      while (index < this.tokens.length && this.tokens[index]!.kind !== 'newline' && this.tokens[index]!.text !== '=')
        index++;
    }
    if (this.tokens[index]?.text !== '=') return undefined;
    this.at = index + 1;
    const targetAt = { start: first.start, end: this.tokens[index - 1]!.end };
    return { target, targetAt, value: this.expression(0) };
  }

  private peek(): string {
    const token = this.tokens[this.at];
    return token === undefined || token.kind === 'newline' || token.kind === 'string' ? '' : token.text;
  }

  private isEnd(): boolean {
    const token = this.tokens[this.at];
    return token === undefined || token.kind === 'newline' || (token.kind === 'mark' && ENDS.has(token.text));
  }

  private expression(depth: number): PythonValue {
    const start = this.tokens[this.at]?.start ?? this.source.text.length;
    if (depth > DEEPEST) {
      this.skip();
      return this.other(start);
    }
    const value = this.primary(depth);
    if (this.isEnd()) return value;
    const operator = this.peek();
    // `os.environ.get('X') or 'default'`
    if (operator === 'or' && (value.kind === 'call' || value.kind === 'subscript')) {
      this.at++;
      const fallback = this.expression(depth + 1);
      return fallback.kind === 'string' ? fallback : this.other(start);
    }
    this.rest(depth);
    return this.other(start);
  }

  private other(start: number): PythonValue {
    return { kind: 'other', start, end: Math.max(start, this.tokens[this.at - 1]?.end ?? start) };
  }

  /** The rest of an expression whose value nobody can tell; calls in it are calls all the same. */
  private rest(depth: number): void {
    while (!this.isEnd()) {
      const before = this.at;
      const token = this.tokens[this.at]!;
      if (token.kind === 'name' || token.kind === 'string' || /^[([{]$/u.test(token.text)) this.primary(depth + 1);
      if (this.at === before) this.at++;
    }
  }

  /** To the end of an expression, brackets and all. */
  private skip(): void {
    let open = 0;
    for (; this.at < this.tokens.length; this.at++) {
      const { kind, text } = this.tokens[this.at]!;
      if (kind !== 'mark') continue;
      if (/^[([{]$/u.test(text)) open++;
      else if (open === 0 && ENDS.has(text)) return;
      else if (/^[)\]}]$/u.test(text)) open--;
    }
  }

  private primary(depth: number): PythonValue {
    while (this.peek() === 'await') this.at++;
    const token = this.tokens[this.at];
    if (!token || depth > DEEPEST) return this.other(token?.start ?? this.source.text.length);
    const { start } = token;
    if (token.kind === 'string') return this.strings();
    if (token.kind === 'number') {
      this.at++;
      return { kind: 'constant', text: token.text, type: 'number', start, end: token.end };
    }
    if (token.text === '{') return this.dict(depth);
    if (token.text === '[' || token.text === '(') return this.list(depth);
    if (token.kind !== 'name') return this.other(start);
    this.at++;
    const type = CONSTANTS[token.text];
    if (type !== undefined && Object.hasOwn(CONSTANTS, token.text))
      return { kind: 'constant', text: token.text, type, start, end: token.end };
    return this.trailers({ kind: 'name', name: token.text, start, end: token.end }, depth);
  }

  /** `.name`, `(…)` and `['key']` behind a name. */
  private trailers(name: Extract<PythonValue, { kind: 'name' }>, depth: number): PythonValue {
    let value: PythonValue = name;
    let path: string = name.name;
    for (;;) {
      const text = this.peek();
      const next = this.tokens[this.at + 1];
      if (text === '.' && next?.kind === 'name') {
        path += `.${next.text}`;
        this.at += 2;
        value = value.kind === 'name' ? { ...value, name: path, end: next.end } : this.other(name.start);
      } else if (text === '(') {
        const call = this.call(path, name.start, depth);
        path += '()';
        value = call;
      } else if (text === '[') {
        const close = this.tokens[this.at + 2];
        const isKey = next?.kind === 'string' && close?.text === ']';
        if (isKey) {
          this.at += 3;
          const key = pythonString(this.source, [next!]).text;
          value = { kind: 'subscript', of: path, key, start: name.start, end: close!.end };
        } else {
          this.list(depth);
          value = this.other(name.start);
        }
        path += '[]';
      } else return value;
    }
  }

  private call(callee: string, start: number, depth: number): Call {
    const found: PythonArgument[] = [];
    let last = this.tokens[this.at]!.end;
    this.at++;
    while (this.at < this.tokens.length && this.peek() !== ')') {
      const token = this.tokens[this.at]!;
      const before = this.at;
      const named = token.kind === 'name' && this.tokens[this.at + 1]?.text === '=';
      const spread = token.text === '**';
      if (named) this.at += 2;
      if (spread) this.at++;
      const value = this.expression(depth + 1);
      last = Math.max(last, value.end);
      found.push({
        value,
        ...(named && { name: token.text, nameAt: { start: token.start, end: token.end } }),
        ...(spread && { name: '**' }),
      });
      while (this.at < this.tokens.length && this.peek() !== ',' && this.peek() !== ')') this.at++;
      if (this.peek() === ',') this.at++;
      if (this.at === before) this.at++;
    }
    const end = this.tokens[this.at]?.end ?? this.source.text.length;
    this.at++;
    const call: Call = { kind: 'call', callee, arguments: found, last, start, end };
    this.calls.push(call);
    return call;
  }

  private strings(): PythonValue {
    const found: PythonToken[] = [];
    while (this.tokens[this.at]?.kind === 'string') found.push(this.tokens[this.at++]!);
    const template = pythonString(this.source, found);
    const place = { start: found[0]!.start, end: found.at(-1)!.end };
    // `'…'.format(…)`, `'…' % x`: what is put in is not in sight.
    if (this.peek() === '.' && this.tokens[this.at + 1]?.text === 'format') {
      this.at += 2;
      if (this.peek() === '(') this.list(0);
      return { kind: 'string', template: withFields(template, /\{[^{}]{0,100}\}/gu), ...place };
    }
    if (this.peek() === '%') {
      this.at++;
      this.primary(1);
      return { kind: 'string', template: withFields(template, /%(?:\(\w{1,60}\))?[sdr]/gu), ...place };
    }
    return { kind: 'string', template, ...place };
  }

  private dict(depth: number): PythonValue {
    const { start, end: first } = this.tokens[this.at]!;
    const entries: PythonEntry[] = [];
    let open = false;
    let last = first;
    this.at++;
    while (this.at < this.tokens.length && this.peek() !== '}') {
      const before = this.at;
      const token = this.tokens[this.at]!;
      if (token.kind === 'string' && this.tokens[this.at + 1]?.text === ':') {
        this.at += 2;
        const value = this.expression(depth + 1);
        entries.push({
          key: pythonString(this.source, [token]).text,
          keyAt: { start: token.start, end: token.end },
          value,
        });
        last = Math.max(last, value.end);
      } else {
        open = true;
        if (token.text === '**') this.at++;
        this.expression(depth + 1);
        if (this.peek() === ':') {
          this.at++;
          last = Math.max(last, this.expression(depth + 1).end);
        }
      }
      while (this.at < this.tokens.length && this.peek() !== ',' && this.peek() !== '}') this.at++;
      if (this.peek() === ',') this.at++;
      if (this.at === before) this.at++;
    }
    const end = this.tokens[this.at]?.end ?? this.source.text.length;
    this.at++;
    return { kind: 'dict', entries, open, last, start, end };
  }

  private list(depth: number): PythonValue {
    const opening = this.tokens[this.at]!;
    const shut = opening.text === '[' ? ']' : ')';
    const items: PythonValue[] = [];
    this.at++;
    while (this.at < this.tokens.length && this.peek() !== shut) {
      const before = this.at;
      items.push(this.expression(depth + 1));
      while (this.at < this.tokens.length && this.peek() !== ',' && this.peek() !== shut) this.at++;
      if (this.peek() === ',') this.at++;
      if (this.at === before) this.at++;
    }
    const end = this.tokens[this.at]?.end ?? this.source.text.length;
    this.at++;
    const [only] = items;
    if (shut === ')' && items.length === 1 && only) return { ...only, start: opening.start, end };
    return { kind: 'list', items, start: opening.start, end };
  }
}
