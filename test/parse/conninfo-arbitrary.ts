import fc from 'fast-check';
import { LIBPQ_PARAMETERS } from '../../src/facts/libpq.js';

const KEYWORDS = LIBPQ_PARAMETERS.map(({ keyword }) => keyword);

const oneIn = (weight: number, usual: fc.Arbitrary<string>, rare: fc.Arbitrary<string>) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: rare, weight: 1 });

const nasty = fc.oneof(
  fc.constantFrom(' ', '\t', '\n', '\v', '\r', '  ', '%', '%2', '%zz', '%00', '%ff', '%C3%A9', '%c3', '%20', '%2F'),
  fc.constantFrom("'", '"', '\\', '\\\\', "''", '=', '&', '?', '#', '@', ':', '/', ',', ';', '[', ']', '+', '$', '{}'),
  fc.constantFrom('é', '日本', '🐘', '\u00a0', '\u2003', '\ufeff', '\u0001', '\x7f'),
  fc.string({ maxLength: 4 }).map((text) => text.replaceAll('\0', '')),
);
const word = fc.stringMatching(/^[A-Za-z0-9._-]{1,8}$/u);
/** Mostly words, some with a nasty thing in them. */
const bit = oneIn(
  12,
  word,
  fc.tuple(fc.constantFrom('', 'a'), nasty, fc.constantFrom('', 'b')).map((all) => all.join('')),
);
const keyword = oneIn(
  25,
  fc.constantFrom(...KEYWORDS, 'sslmode', 'sslmode', 'host'),
  fc.oneof(fc.constantFrom('ssl', 'requiressl', 'sslMode', 'SSLMODE', 'ssl mode', 'sslaccept', '', 'schema'), bit),
);
const value = fc.oneof(
  bit,
  fc.constantFrom('require', 'verify-full', 'true', 'false', '1', '0', '', 'system', '/tmp', 'a,b', '::1'),
);

const blank = oneIn(15, fc.constant(' '), fc.constantFrom('', '  ', '\t', '\n', '\r\n', '\v', '\u00a0', ' # '));
const equals = oneIn(10, fc.constant('='), fc.constantFrom(' = ', '= ', ' =', '\t=\n', '', '=='));
const quoted = oneIn(
  8,
  value.map((text) => `'${text.replace(/['\\]/gu, '\\$&')}'`),
  value.map((text) => `'${text}`),
);
const bare = oneIn(
  8,
  value.map((text) => text.replace(/[\s'\\]/gu, '\\$&')),
  value,
);

export const keywordString: fc.Arbitrary<string> = fc
  .array(fc.tuple(keyword, equals, fc.oneof(bare, quoted), blank), { maxLength: 6 })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''));

const host = fc.oneof(
  bit,
  fc.constantFrom('db.example.com', '127.0.0.1', '[::1]', '[fe80::1%25eth0]', '%2Fvar%2Frun', '', 'localhost'),
  oneIn(1, fc.constant('h'), fc.constantFrom('[::1', '[]', '[::1]x', '::1', '[é]é')),
);
const netloc = fc
  .tuple(
    host,
    fc.oneof(
      fc.constant(''),
      fc.constant(':5432'),
      fc.constant(':'),
      bit.map((text) => `:${text}`),
    ),
  )
  .map((parts) => parts.join(''));
const userinfo = fc.oneof(
  fc.constant(''),
  bit.map((text) => `${text}@`),
  fc.tuple(bit, bit).map(([user, password]) => `${user}:${password}@`),
  fc.constantFrom('@', ':@', ':p@', 'u:@', 'u:p:q@', 'u@p@'),
);
const parameter = fc
  .tuple(keyword, oneIn(20, fc.constant('='), fc.constantFrom('', '==', ' = ')), value)
  .map((parts) => parts.join(''));
const query = fc.oneof(
  fc.constantFrom('', '?', '?&'),
  fc
    .tuple(
      fc.array(fc.oneof(parameter, fc.constantFrom('ssl=true', 'sslmode=require')), { minLength: 1, maxLength: 4 }),
      oneIn(20, fc.constant('&'), fc.constantFrom('&&', ';', '?')),
      oneIn(20, fc.constant(''), fc.constantFrom('&', '#fragment', ' ')),
    )
    .map(([parameters, separator, end]) => `?${parameters.join(separator)}${end}`),
);

export const uri: fc.Arbitrary<string> = fc
  .tuple(
    oneIn(
      20,
      fc.constantFrom('postgres://', 'postgresql://'),
      fc.constantFrom('POSTGRES://', 'postgres:/', ' postgres://'),
    ),
    userinfo,
    fc.array(netloc, { maxLength: 3 }),
    fc.oneof(
      fc.constant(''),
      fc.constant('/'),
      bit.map((text) => `/${text}`),
    ),
    query,
  )
  .map(([scheme, user, hosts, path, rest]) => `${scheme}${user}${hosts.join(',')}${path}${rest}`);

export const conninfo: fc.Arbitrary<string> = fc.oneof(keywordString, uri);
