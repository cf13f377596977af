import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectRefusal } from '../../src/facts/libpq-refusal.js';
import { effectiveOptions, parseConninfo } from '../../src/parse/conninfo.js';
import { refusalWords } from '../../src/semantics/refusal-words.js';
import { verbatim } from '../../src/text/passage.js';
import { set } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';

/** Everything libpq says about a string: while it reads it, and when it would connect. */
function refusals(text: string): readonly string[] {
  const span = whole({ path: '.env', text });
  const { tree, problems } = parseConninfo(verbatim(span));
  const options = effectiveOptions(tree);
  const atConnect = connectRefusal((name) => {
    const option = options.get(name);
    return option && set(option.value, option.at);
  }, 17);
  return [...problems.map(({ message }) => message), ...(atConnect ? [atConnect.message] : [])];
}

describe('refusalWords', () => {
  const table: readonly [text: string, expected: string][] = [
    ['postgres://h/d?sslMode=require', 'invalid URI query parameter: "sslMode"'],
    ['host=h sslmode=REQUIRE', 'invalid sslmode value: "REQUIRE"'],
    [
      'postgres://h/d?sslmode=require&sslrootcert=system',
      'weak sslmode "require" may not be used with sslrootcert=system (use "verify-full")',
    ],
    ['postgres://u:pa%zz@h/d', 'invalid percent-encoded token'],
    ['postgres://u:pa%00@h/d', 'forbidden value %00 in percent-encoded value'],
    ['postgres://u:hunter/2@h/d', 'invalid integer value for connection option "port"'],
    ['postgres://u:99999999/2@h/d', 'invalid port number'],
    ['host=h sslcompresion=1', 'invalid connection option "sslcompresion"'],
    ['host=h password=a Tr0mbone=1', 'invalid connection option'],
    ['postgres://[::1', 'end of string reached when looking for matching "]" in IPv6 host address in URI'],
    ['host=h password=a b', 'missing "=" in connection info string'],
  ];
  for (const [text, expected] of table) it(text, () => expect(refusals(text).map(refusalWords)).toContain(expected));

  it('never repeats a password, however the string is broken', () => {
    const noise = fc.stringMatching(/^[%@:/?#&=[\] '"\\,a-z0-9]{0,12}$/u);
    fc.assert(
      fc.property(
        noise,
        noise,
        noise,
        fc.constantFrom('postgres://', 'postgresql://u:', 'host=h password=', "host=h password='", 'postgres://[', ''),
        (before, middle, after, start) => {
          for (const message of refusals(`${start}${before}Tr0mbone${middle}@db/shop${after}`))
            expect(refusalWords(message)).not.toContain('Tr0mbone');
        },
      ),
      { numRuns: 3000 },
    );
  });
});
