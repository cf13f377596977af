import type { Major } from '../../facts/versions.js';
import { compileRegex, type Regex } from './compile-regex.js';

/** What the first pair of parentheses of a regular expression holds where the expression matches a name. */
export type Capture =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'no-match' }
  /** The expression has no parentheses that hold anything. */
  | { readonly kind: 'none' }
  /** It is none of those that are followed here. */
  | { readonly kind: 'unknown' };

/** Longer names take too many tries. */
const LONGEST = 160;

/**
 * Follows expressions that are a group with something before and after it, which is nearly all that maps are made of. A
 * match begins as far left as it can and is then as long as it can be; what stands first is as long as it can be.
 * Source: `ccondissect` of regexec.c; `regexp_match` asked.
 */
export function firstCapture(source: string, name: string, version: Major): Capture {
  const whole = compileRegex(source, version);
  if (!whole) return { kind: 'unknown' };
  if (!whole.matches(name)) return { kind: 'no-match' };
  const parts = partsOf(source);
  if (parts === 'none') return { kind: 'none' };
  if (parts === undefined || name.length > LONGEST || /[^ -~]/u.test(name)) return { kind: 'unknown' };
  return new Dissection(parts, name, version).capture() ?? { kind: 'unknown' };
}

interface Parts {
  readonly before: string;
  readonly group: string;
  readonly after: string;
  /** `*?` and its like: what stands first is as short as it can be, somewhere. */
  readonly isShort: boolean;
}

/** Looks at what stands around it, so that a part by itself says nothing: words' edges, lookaround, references. */
const LOOKS_AROUND = /\\[mMyYAZ<>1-9]|\(\?[=!<]/u;

/** Taken apart at its first group; `none` where it has none, undefined where it stands inside of something else. */
function partsOf(source: string): Parts | 'none' | undefined {
  if (/^(?:\*\*\*|\(\?[a-z]+\))/u.test(source) || LOOKS_AROUND.test(source)) return undefined;
  let depth = 0;
  let opened: number | undefined;
  let closed: number | undefined;
  let captures = 0;
  let isChoice = false;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '[') at = endOfBracket(source, at);
    else if (char === '|' && depth === 0) isChoice = true;
    else if (char === '(') {
      if (source[at + 1] !== '?' && captures++ === 0 && depth === 0) opened = at;
      depth++;
    } else if (char === ')' && --depth === 0 && opened !== undefined) closed ??= at;
  }
  if (captures === 0) return 'none';
  if (opened === undefined || closed === undefined || isChoice || /^[*+?{]/u.test(source.slice(closed + 1)))
    return undefined;
  return {
    before: source.slice(0, opened),
    group: source.slice(opened + 1, closed),
    after: source.slice(closed + 1),
    isShort: /[*+?}]\?/u.test(source),
  };
}

/** The `]` that ends a bracket expression; one that stands first belongs to it. */
function endOfBracket(source: string, start: number): number {
  let at = start + 1;
  if (source[at] === '^') at++;
  if (source[at] === ']') at++;
  for (; at < source.length && source[at] !== ']'; at++) {
    const [, kind] = /^\[([:.=])/u.exec(source.slice(at, at + 2)) ?? [];
    if (kind !== undefined) at = Math.max(at, source.indexOf(`${kind}]`, at + 2) + 1);
    else if (source[at] === '\\') at++;
  }
  return at;
}

/** The tries of one name. */
class Dissection {
  private readonly name: string;
  private readonly pieces: readonly [Regex, Regex, Regex] | undefined;
  private readonly fromStart: boolean;
  private readonly toEnd: boolean;
  private readonly isShort: boolean;
  private readonly known = new Map<number, boolean>();

  constructor({ before, group, after, isShort }: Parts, name: string, version: Major) {
    this.name = name;
    this.isShort = isShort;
    this.fromStart = before.startsWith('^');
    this.toEnd = /(?<!\\)(?:\\\\)*\$$/u.test(after);
    const inner = [this.fromStart ? before.slice(1) : before, group, this.toEnd ? after.slice(0, -1) : after];
    const compiled = inner.map((part) => (hasAnchor(part) ? undefined : compileRegex(`^(?:${part})$`, version)));
    const [first, second, third] = compiled;
    this.pieces = first && second && third && [first, second, third];
  }

  capture(): Capture | undefined {
    if (!this.pieces) return undefined;
    const { length } = this.name;
    for (let start = 0; start <= (this.fromStart ? 0 : length); start++) {
      let best: { readonly text: string; readonly end: number } | undefined;
      const texts = new Set<string>();
      for (let from = length; from >= start; from--) {
        if (!this.is(0, start, from)) continue;
        for (let to = length; to >= from; to--) {
          if (!this.is(1, from, to)) continue;
          for (let end = length; end >= (this.toEnd ? length : to); end--) {
            if (!this.is(2, to, end)) continue;
            const text = this.name.slice(from, to);
            texts.add(text);
            if (!best || end > best.end) best = { text, end };
            break;
          }
        }
      }
      if (best && (texts.size === 1 || !this.isShort)) return { kind: 'text', text: best.text };
      if (best) return undefined;
    }
    return undefined;
  }

  private is(piece: 0 | 1 | 2, from: number, to: number): boolean {
    const key = (piece * (LONGEST + 1) + from) * (LONGEST + 1) + to;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const answer = this.pieces![piece].matches(this.name.slice(from, to));
    this.known.set(key, answer);
    return answer;
  }
}

/** `^` and `$` that stand for an end of the name, and not for themselves. */
const hasAnchor = (part: string): boolean =>
  /[$^]/u.test(part.replace(/\\./gu, '').replace(/\[\^?\]?(?:\[[:.=][^\]]*\]|[^\]])*\]/gu, ''));
