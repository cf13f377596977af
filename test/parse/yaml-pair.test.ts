import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.js';
import { addedPair } from '../../src/parse/yaml-pair.js';
import { YamlReading } from '../../src/parse/yaml-reading.js';
import { applyEdits } from '../../src/text/edit.js';

/** The text after `name: value` was added to the map under `k`. */
function added(text: string, value = 'verify-full', name = 'sslmode'): string | undefined {
  const reading = new YamlReading();
  const file = { path: 'a.yaml', text };
  const root = parseYaml(file).documents[0]!;
  const list = reading.items(reading.get(root, 'k'));
  const map = reading.map(list[0] ?? reading.get(root, 'k'))!;
  const edit = addedPair(map, name, value);
  return edit && applyEdits(file, [edit]);
}

describe('a pair added to a mapping', () => {
  it.each([
    ['a block', 'k:\n  a: 1\n', 'k:\n  sslmode: verify-full\n  a: 1\n'],
    [
      'a merge first',
      'x: &x {b: 1}\nk:\n  <<: *x\n  a: 1\n',
      'x: &x {b: 1}\nk:\n  sslmode: verify-full\n  <<: *x\n  a: 1\n',
    ],
    ['an item of a list', 'k:\n  - a: 1\n    b: 2\n', 'k:\n  - sslmode: verify-full\n    a: 1\n    b: 2\n'],
    ['braces', 'k: {a: 1}\n', 'k: {sslmode: verify-full, a: 1}\n'],
    ['CRLF', 'k:\r\n  a: 1\r\n', 'k:\r\n  sslmode: verify-full\r\n  a: 1\r\n'],
    ['a comment above', 'k:\n  # why\n  a: 1\n', 'k:\n  # why\n  sslmode: verify-full\n  a: 1\n'],
  ])('%s', (_title, before, after) => expect(added(before)).toBe(after));

  it('quotes what would be something else', () => {
    expect(added('k:\n  a: 1\n', 'true')).toBe('k:\n  sslmode: "true"\n  a: 1\n');
    expect(added('k:\n  a: 1\n', '/etc/ca.pem')).toBe('k:\n  sslmode: /etc/ca.pem\n  a: 1\n');
    expect(added('k:\n  a: 1\n', 'a: b')).toBe('k:\n  sslmode: "a: b"\n  a: 1\n');
  });

  it('leaves alone what it cannot write to', () => {
    expect(added('k:\n  ? a\n  : 1\n')).toBeUndefined();
    expect(added('k:\n  "a": 1\n')).toBeUndefined();
    expect(added('k:\n  a: 1\n', 'é')).toBeUndefined();
  });
});
