import type { WrittenType } from '../../facts/policy.js';
import { interpolate, type Lookup } from '../../parse/interpolation.js';
import type { PythonModule, PythonValue } from '../../parse/python/python-tree.js';
import type { Passage } from '../../text/passage.js';
import { slotIn } from '../../text/passage.js';
import type { Range } from '../../text/range.js';
import { type Resolved, set, unknown } from '../../text/resolved.js';
import type { Span } from '../../text/source.js';
import type { WrittenOption } from '../written.js';

/** A text of the program as far as its file tells. */
export interface PythonText {
  /** Holes stand in it as `${name}`. */
  readonly passage: Passage;
  readonly why?: string;
}

const FROM_ENVIRONMENT = /(?:^|\.)(?:environ\.get|getenv|config|env|env\.str|env\.get)$/u;
/** Methods that load files into a context, with their arguments by place. Source: https://docs.python.org/3/library/ssl.html */
const LOADERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['load_verify_locations', ['cafile']],
  ['load_cert_chain', ['certfile', 'keyfile']],
]);
const CONTEXT_FILES = /^(?:cafile|certfile|keyfile)$/u;
/** Longer chains of names are circles. */
const MOST_STEPS = 16;

/** One file, with what its names stand for. */
export class PythonFile {
  readonly source: Passage;
  readonly module: PythonModule;
  /** Names that are set once. */
  private readonly values = new Map<string, PythonValue | undefined>();

  constructor(source: Passage, module: PythonModule) {
    this.source = source;
    this.module = module;
    for (const { target, value } of module.assignments)
      this.values.set(target, this.values.has(target) ? undefined : value);
  }

  span({ start, end }: Range): Span {
    return this.source.span(start, end);
  }

  /** The full name of what is called or read: `psycopg2.connect` for `pg.connect` after `import psycopg2 as pg`. */
  fullName(path: string): string {
    const [first = '', ...rest] = path.split('.');
    const imported = this.module.imports.get(first);
    return imported === undefined ? path : [imported, ...rest].join('.');
  }

  /** The value behind a name, if it is set once in this file. */
  follow(value: PythonValue): PythonValue {
    let current = value;
    for (let step = 0; step < MOST_STEPS; step++) {
      const path = current.kind === 'name' ? current.name.replace(/^(?:self|cls|settings)\./u, '') : undefined;
      const next = path === undefined ? undefined : this.values.get(path);
      if (!next) return current;
      current = next;
    }
    return current;
  }

  /** A string with what is known put in; undefined for everything else. */
  text(written: PythonValue, depth = 0): PythonText | undefined {
    const value = this.follow(written);
    if (value.kind === 'call') return this.fromEnvironment(value, depth);
    if (value.kind !== 'string' || depth > MOST_STEPS) return undefined;
    const result = interpolate(value.template, this.lookup(depth));
    if (result.kind === 'set') return { passage: result.value };
    return result.template && { passage: result.template, why: result.why };
  }

  private lookup(depth: number): Lookup {
    return (name) => {
      const value = this.values.get(name);
      const text = value && this.text(value, depth + 1);
      if (!text) return value?.kind === 'constant' ? set(value.text, this.span(value)) : undefined;
      return text.why === undefined ? set(text.passage.text, text.passage.at) : unknown(text.why, text.passage.at);
    };
  }

  /** `os.environ.get('NAME', 'default')`: the default, where there is one. */
  private fromEnvironment(
    { callee, arguments: args }: Extract<PythonValue, { kind: 'call' }>,
    depth: number,
  ): PythonText | undefined {
    if (!FROM_ENVIRONMENT.test(this.fullName(callee))) return undefined;
    const fallback = args.find(({ name }) => name === 'default') ?? args.filter(({ name }) => name === undefined)[1];
    return fallback && this.text(fallback.value, depth + 1);
  }

  /** A value as an option of a connection. */
  option(name: string, written: PythonValue, nameAt?: Range): WrittenOption {
    const place = {
      name,
      layer: 'beside' as const,
      at: this.span(written),
      ...(nameAt && { nameAt: this.span(nameAt) }),
    };
    const text = this.text(written);
    if (text) {
      const { passage, why } = text;
      const value: Resolved<string> = why === undefined ? set(passage.text, passage.at) : unknown(why, passage.at);
      const isHere = this.follow(written) === written;
      const slot = slotIn(passage, 0, passage.text.length, passage.text);
      return { ...place, type: 'string', at: isHere ? passage.at : place.at, value, ...(isHere && { slot }) };
    }
    const value = this.follow(written);
    if (value.kind === 'constant') return { ...place, type: value.type, value: set(value.text, place.at) };
    return { ...place, ...this.expression(value, place.at) };
  }

  /** What is made by a call is told by its text: `ssl.create_default_context()`. */
  private expression(value: PythonValue, at: Span): { readonly type: WrittenType; readonly value: Resolved<string> } {
    const isMade = value.kind === 'call' && /context/iu.test(value.callee);
    const isPath = value.kind === 'name' && /\.[A-Z_]+$/u.test(value.name);
    if (!isMade && !isPath) return { type: 'object', value: unknown('its value is known to the program only', at) };
    return { type: 'object', value: set(this.source.text.slice(value.start, value.end), at) };
  }

  /** An option that is an SSL context, with what is set on it later: `ctx.check_hostname = False`. */
  contextOptions(name: string, written: PythonValue, nameAt?: Range): readonly WrittenOption[] {
    const option = this.option(name, written, nameAt);
    const files = this.contextFiles(name, written);
    if (written.kind !== 'name') return [option, ...files];
    const set = this.module.assignments.filter(({ target }) => target.startsWith(`${written.name}.`));
    const parts = set.map(({ target, value }) => this.option(`${name}${target.slice(written.name.length)}`, value));
    return [option, ...parts, ...files];
  }

  /** The files of a context by the names that its methods have for them; what is loaded last counts. */
  private contextFiles(name: string, written: PythonValue): readonly WrittenOption[] {
    const made = this.follow(written);
    const loaded = this.module.calls.filter(
      ({ callee }) =>
        written.kind === 'name' &&
        LOADERS.has(callee.slice(written.name.length + 1)) &&
        callee.startsWith(`${written.name}.`),
    );
    return [...(made.kind === 'call' ? [made] : []), ...loaded].flatMap(({ callee, arguments: args }) => {
      const positional = LOADERS.get(callee.split('.').at(-1) ?? '') ?? [];
      return args.flatMap(({ name: given, value }, nth): readonly WrittenOption[] => {
        const part = given ?? positional[nth];
        return part !== undefined && CONTEXT_FILES.test(part) ? [this.option(`${name}.${part}`, value)] : [];
      });
    });
  }
}
