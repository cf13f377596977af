import { bracketItems } from './hba-regex-bracket.js';
import { directorOf } from './hba-regex-director.js';
import { advance } from './hba-regex-lexer.js';
import { boundOf, ONCE } from './hba-regex-quantifier.js';
import { REGEX_FAULTS } from './hba-regex-scan.js';
import { fail, type RegexLexer, type RegexToken } from './hba-regex-token.js';
import type { RegexNode, RegexTree } from './hba-regex-tree.js';
import { byteString } from './utf8-encoding.js';

type Opening = Extract<RegexToken, { kind: '(' | 'look' }>;

/** What stands between two parentheses, or the whole pattern. */
interface Group {
  readonly opened: Opening | { readonly kind: 'start' };
  /** Number of the capture; 0 for a group that captures nothing. */
  readonly number: number;
  readonly branches: RegexNode[];
  parts: RegexNode[];
}

interface Parse {
  readonly lexer: RegexLexer;
  readonly open: Group[];
  readonly captured: Set<number>;
  /** Lookarounds that are open: nothing captures in them. */
  lookarounds: number;
  depth: number;
}

export type RegexParsed =
  | { readonly kind: 'tree'; readonly tree: RegexTree }
  | { readonly kind: 'fault'; readonly fault: string };

/** Why PostgreSQL does not compile `pattern`, in its key words; undefined where it does. Linear. */
export function regexFault(pattern: string): string | undefined {
  const parsed = parseRegex(pattern);
  return parsed.kind === 'fault' ? parsed.fault : undefined;
}

/**
 * A regular expression as the postmaster's `pg_regcomp` reads it, with all its flavours. Its encoding is SQL_ASCII: each
 * byte is a character, and a letter outside ASCII several of them. The view `pg_hba_file_rules` reads with the encoding
 * of the database one is in, and may say otherwise of such a letter in brackets. Linear.
 */
export function parseRegex(written: string): RegexParsed {
  const pattern = byteString(written);
  const director = directorOf(pattern);
  if (typeof director === 'string') return { kind: 'fault', fault: director };
  const { length, flavour, expanded, options } = director;
  const start = { kind: 'start' } as const;
  const lexer: RegexLexer = {
    text: pattern,
    at: length,
    flavour,
    expanded,
    context: 'main',
    token: start,
    captures: 0,
    fault: undefined,
  };
  const parse: Parse = {
    lexer,
    open: [{ opened: start, number: 0, branches: [], parts: [] }],
    captured: new Set(),
    lookarounds: 0,
    depth: 0,
  };
  advance(lexer);
  while (lexer.token.kind !== 'end') step(parse);
  if (parse.open.length > 1) fail(lexer, REGEX_FAULTS.parentheses);
  if (lexer.fault !== undefined) return { kind: 'fault', fault: lexer.fault };
  return { kind: 'tree', tree: { node: nodeOf(parse.open[0]!), options, depth: parse.depth } };
}

/** `parsebranch` and `parseqatom`, with a stack of their own: takes one token at least, or faults. */
function step(parse: Parse): void {
  const { lexer } = parse;
  const group = parse.open.at(-1)!;
  const { token } = lexer;
  switch (token.kind) {
    case '|':
      group.branches.push(sequence(group.parts));
      group.parts = [];
      advance(lexer);
      break;
    case 'constraint':
      group.parts.push(token);
      advance(lexer);
      break;
    case '(':
    case 'look':
      open(parse, token);
      break;
    case ')':
      if (parse.open.length > 1) close(parse);
      else unbalanced(parse);
      break;
    case 'plain':
      advance(lexer);
      quantify(parse, character(token.code));
      break;
    case 'class':
      advance(lexer);
      quantify(parse, { kind: 'set', items: [token], negated: false });
      break;
    case '.':
      advance(lexer);
      quantify(parse, { kind: 'any' });
      break;
    case '[': {
      const items = bracketItems(lexer);
      advance(lexer);
      quantify(parse, { kind: 'set', items, negated: token.negated });
      break;
    }
    case 'reference':
      if (parse.lookarounds > 0 || !parse.captured.has(token.group)) fail(lexer, REGEX_FAULTS.backreference);
      advance(lexer);
      quantify(parse, { kind: 'reference' });
      break;
    default:
      fail(lexer, REGEX_FAULTS.operand); // a quantifier with nothing before it
  }
}

const sequence = (parts: readonly RegexNode[]): RegexNode =>
  parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };

const character = (code: number): RegexNode => ({
  kind: 'set',
  items: [{ kind: 'range', from: code, to: code }],
  negated: false,
});

function nodeOf({ branches, parts }: Group): RegexNode {
  const last = sequence(parts);
  return branches.length === 0 ? last : { kind: 'choice', branches: [...branches, last] };
}

function open(parse: Parse, token: Opening): void {
  const captures = token.kind === '(' && token.captures && parse.lookarounds === 0;
  if (token.kind === 'look') parse.lookarounds++;
  const number = captures ? ++parse.lexer.captures : 0;
  parse.depth = Math.max(parse.depth, parse.open.length);
  parse.open.push({ opened: token, number, branches: [], parts: [] });
  advance(parse.lexer);
}

function close(parse: Parse): void {
  const group = parse.open.pop()!;
  const { opened, number } = group;
  const node = nodeOf(group);
  advance(parse.lexer);
  if (opened.kind === 'look') {
    const { ahead, negated } = opened;
    parse.lookarounds--;
    parse.open.at(-1)!.parts.push({ kind: 'look', node, ahead, negated });
    return;
  }
  if (number > 0) parse.captured.add(number);
  quantify(parse, node);
}

/** A closing parenthesis too many is itself in an ERE. */
function unbalanced(parse: Parse): void {
  if (parse.lexer.flavour !== 'extended') fail(parse.lexer, REGEX_FAULTS.parentheses);
  advance(parse.lexer);
  quantify(parse, character(')'.codePointAt(0)!));
}

/** The atom with the quantifier behind it, if there is one. What is repeated no times is not there. */
function quantify(parse: Parse, node: RegexNode): void {
  const { least, most } = boundOf(parse.lexer) ?? ONCE;
  const { parts } = parse.open.at(-1)!;
  if (most > 0) parts.push(least === 1 && most === 1 ? node : { kind: 'repeat', node, least, most });
}
