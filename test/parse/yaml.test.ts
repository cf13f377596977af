import { describe, expect, it } from 'vitest';
import { parseCompose } from '../../src/parse/compose.js';
import { parseYaml } from '../../src/parse/yaml.js';
import { yamlDanger } from '../../src/parse/yaml-guard.js';
import { memoryFiles } from '../../src/text/files.js';
import { type SourceFile, textOf } from '../../src/text/source.js';

const file = (text: string, path = 'compose.yaml'): SourceFile => ({ path, text });

describe('what must not reach the parser', () => {
  it.each([
    ['flow lists', '['.repeat(20_000)],
    ['flow mappings', '{a: '.repeat(20_000)],
    ['lists on one line', `${'- '.repeat(20_000)}a`],
    ['explicit keys', `${'? '.repeat(20_000)}a`],
    ['indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['balanced brackets', `services: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['tabs between dashes', `${'-\t'.repeat(20_000)}a`],
  ])('%s, nested 20,000 deep', (_title, text) => {
    expect(yamlDanger(text)).toBe('is nested more than 64 levels deep');
    const read = parseYaml(file(text));
    expect(read.documents).toEqual([]);
    expect(read.gaps.map(({ message }) => message)).toEqual([
      'this file is nested more than 64 levels deep, so it was not read',
    ]);
  });

  it('six of them at once', () => {
    const nested = `services:\n  a:\n    image: b\n---\n${'['.repeat(20_000)}`;
    const files = Array.from({ length: 6 }, (_, index) => file(nested, `${index}/compose.yaml`));
    for (const one of files) {
      expect(parseCompose(one, { files: memoryFiles(files), overrides: files }).tree.gaps).not.toEqual([]);
    }
  });

  it('brackets in text are no nesting', () => {
    const text = `a: '${'['.repeat(100)}'\nb: |\n  ${'{'.repeat(100)}\n# ${'['.repeat(100)}\n`;
    expect(yamlDanger(text)).toBeUndefined();
    expect(parseYaml(file(text)).documents).toHaveLength(1);
  });

  it('64 levels are read', () => {
    expect(parseYaml(file(`${'['.repeat(60)}${']'.repeat(60)}`)).documents).toHaveLength(1);
  });

  it('a file longer than any compose file is said and not read', () => {
    expect(parseYaml(file('a: b\n'.repeat(200_000))).gaps[0]!.message).toContain('characters long');
  });
});

describe('errors', () => {
  it('a syntax error is said once, where it is', () => {
    const source = file('a: 1\n b: 2\nc: [\nd: }\n');
    const { problems, documents } = parseYaml(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(/^this is not YAML: [a-z]/u);
    expect(documents).toEqual([]);
  });

  it('positions count a byte order mark', () => {
    const { problems } = parseYaml(file('\ufeffa: 1\na: 2\n'));
    expect(problems.map(({ at }) => [at.start, textOf(at)])).toEqual([[6, 'a']]);
  });

  it('an anchor cannot be used inside itself', () => {
    const { problems } = parseYaml(file('a: &x\n  b: *x\n'));
    expect(problems.map(({ message }) => message)).toEqual([
      'unknown anchor `x` is referenced, so Compose refuses the file',
    ]);
  });
});

describe('hostile files end, quickly and without a word too many', () => {
  const services = (body: string) => `services:\n  db:\n    image: postgres\n${body}`;
  const bomb = (depth: number, item: (index: number) => string) =>
    Array.from({ length: depth }, (_, index) => item(index)).join('\n');
  const files: Record<string, string> = {
    'alias bomb of lists': `a0: &a0 [x]\n${bomb(40, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`)}\n${services('    environment: *a40\n')}`,
    'alias bomb of merges': `m0: &m0 {k: v}\n${bomb(40, (i) => `m${i + 1}: &m${i + 1} {<<: [*m${i}, *m${i}], k${i}: v}`)}\n${services('    environment: *m40\n')}`,
    'chain of merges': `m0: &m0 {k: v}\n${bomb(1_500, (i) => `m${i + 1}: &m${i + 1} {<<: *m${i}, k${i}: v}`)}\n${services('    environment: *m1500\n')}`,
    'one mapping in many services': `x: &x\n${bomb(2_000, (i) => `  K${i}: v`)}\nservices:\n${bomb(2_000, (i) => `  s${i}: {image: a, environment: *x}`)}\n`,
    'many services extending one': `services:\n  s0:\n    image: a\n    environment:\n${bomb(1_000, (i) => `      K${i}: v`)}\n${bomb(2_000, (i) => `  s${i + 1}: {extends: s0}`)}\n`,
    'long chain of extends': `services:\n  s0: {image: a}\n${bomb(1_500, (i) => `  s${i + 1}: {extends: s${i}}`)}\n`,
    'huge scalar': services(`    command: ${'x '.repeat(60_000)}\n`),
    'huge quoted scalar': services(`    command: "${'\\x41'.repeat(100_000)}"\n`),
    'huge block': services(`    command: |\n${'      a b\n'.repeat(15_000)}`),
    'open braces': services(`    command: "${'${A:-'.repeat(50_000)}"\n`),
    'template marks': services(`    command: "${'{{'.repeat(100_000)}"\n`),
    'unclosed control tags': services(`${'{% if a %}\n'.repeat(6_000)}`),
    'many keys': services(`    labels:\n${bomb(8_000, (i) => `      k${i}: v`)}\n`),
    'many documents': `${services('')}${'---\n'.repeat(8_000)}`,
    'NUL and controls': services('    command: "a\u0000b"\n    x: \u0000\u0007\n'),
    'replacement characters': services('    command: postgres -c x=\ufffd\ufffd\n'),
    'lone surrogates': services('    command: postgres -c x=\ud800\n    environment: {A: "\udfff"}\n'),
    'keys of prototypes':
      'services:\n  __proto__: {image: postgres}\n  constructor: {image: postgres, environment: {__proto__: x, toString: y}}\n',
    'only closers': `services:\n  a: {image: b}\n${']'.repeat(15_000)}`,
    'carriage returns': 'services:\r  db:\r    image: postgres\r',
  };
  it.each(Object.entries(files))('%s', (_title, text) => {
    const before = process.cpuUsage();
    const { tree, problems } = parseCompose(file(text));
    const { user, system } = process.cpuUsage(before);
    // Under a second each; twice that where other work shares the caches.
    expect((user + system) / 1_000).toBeLessThan(2_000);
    expect(tree.gaps.length + problems.length).toBeLessThan(50);
  });

  it('services named like prototypes are services', () => {
    const { tree } = parseCompose(file(files['keys of prototypes']!));
    expect(tree.services.map(({ name, environment }) => [name, environment.map((variable) => variable.name)])).toEqual([
      ['__proto__', []],
      ['constructor', ['__proto__', 'toString']],
    ]);
  });

  it('what is left out of an exploding file is said', () => {
    expect(parseCompose(file(files['one mapping in many services']!)).tree.gaps.map(({ message }) => message)).toEqual([
      'aliases and merges expand to more than 50000 values here, so the rest was not read',
    ]);
  });
});
