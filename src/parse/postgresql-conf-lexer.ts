/** The tokens of postgresql.conf, as guc-file.l cuts them. Offsets are UTF-16; every byte above 0x7F is a letter. */
export type TokenKind = 'id' | 'qualified' | 'string' | 'unquoted' | 'integer' | 'real' | 'equals' | 'error' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

const L = 'A-Za-z_\\u0080-\\uffff';
const ID = `[${L}][${L}0-9]*`;
const WORD = new RegExp(`[${L}][${L}0-9._:/-]*`, 'y');
const ONLY_ID = new RegExp(`^${ID}$`);
const ONLY_QUALIFIED = new RegExp(`^${ID}\\.${ID}$`);
const STRING = /'(?:[^'\\\n]|\\[^\n]|'')*'/y;
const INTEGER = /[-+]?(?:0x[0-9a-fA-F]+|[0-9]+)[A-Za-z]*/y;
const REAL = /[-+]?[0-9]*\.[0-9]*(?:[Ee][-+]?[0-9]+)?/y;

function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : at;
}

/** The next token of the line that ends at `end`: the longest match, of equals the one first in the lexer's rules. */
export function nextToken(text: string, from: number, end: number): Token {
  let start = from;
  while (start < end && (text[start] === ' ' || text[start] === '\t' || text[start] === '\r')) start++;
  if (start >= end || text[start] === '#') return { kind: 'end', start, end: start };
  const char = text[start]!;
  if (char === '=') return { kind: 'equals', start, end: start + 1 };
  if (char === "'") {
    const close = matchEnd(STRING, text, start, end);
    return close > start ? { kind: 'string', start, end: close } : { kind: 'error', start, end: start + 1 };
  }
  const word = matchEnd(WORD, text, start, end);
  if (word > start) {
    const written = text.slice(start, word);
    const kind = ONLY_ID.test(written) ? 'id' : ONLY_QUALIFIED.test(written) ? 'qualified' : 'unquoted';
    return { kind, start, end: word };
  }
  const integer = matchEnd(INTEGER, text, start, end);
  const real = matchEnd(REAL, text, start, end);
  if (integer > start && integer >= real) return { kind: 'integer', start, end: integer };
  if (real > start) return { kind: 'real', start, end: real };
  return { kind: 'error', start, end: start + 1 };
}

/** A value that PostgreSQL reads as it stands, without quotes. */
export function isBareValue(value: string): boolean {
  const token = nextToken(value, 0, value.length);
  return token.start === 0 && token.end === value.length && isValue(token) && token.kind !== 'string';
}

/** `a.b` is a name but no value, the trap of `ssl_cert_file = server.crt`. */
export function isValue({ kind }: Token): boolean {
  switch (kind) {
    case 'id':
    case 'string':
    case 'unquoted':
    case 'integer':
    case 'real':
      return true;
    case 'qualified':
    case 'equals':
    case 'error':
    case 'end':
      return false;
  }
}
