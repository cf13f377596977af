import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingsOf } from '../../../src/parse/javascript/bindings.js';
import { nodesIn, type StringNode } from '../../../src/parse/javascript/javascript-nodes.js';
import { parseJavascript } from '../../../src/parse/javascript/parse-javascript.js';
import { quotedPassage, stringPassage } from '../../../src/parse/javascript/string-passage.js';
import { applyEdits } from '../../../src/text/edit.js';
import { slotIn } from '../../../src/text/passage.js';
import { textOf } from '../../../src/text/source.js';

const programOf = (text: string, path = 'a.ts') => {
  const read = parseJavascript({ path, text });
  if ('why' in read) throw new Error(read.why);
  return read.program;
};

describe('parseJavascript', () => {
  it.each([
    ['a.ts', 'enum A { B } let a = <T,>(x: T) => x!; @C() class D { constructor(private readonly e: F) {} }'],
    ['a.tsx', 'const a = <p title="x">{b as string}</p>;'],
    ['a.js', 'const a = <p/>; return a;'],
    ['a.mjs', 'import a from "b" with { type: "json" }; await a;'],
    ['a.cjs', '#!/usr/bin/env node\nmodule.exports = { ...a, b: 010 };'],
    ['a.ts', '\ufeffexport const a = 1;\r\n'],
    ['a.ts', 'const a = 1; const a = 2;'],
    ['a.ts', 'await using a = b();'],
  ])('reads %s: %s', (path, text) => expect(parseJavascript({ path, text })).toHaveProperty('program'));

  it.each(['{', '`${', 'a = {{ b }}', '<% %>', '\0'])('says why not: %j', (text) =>
    expect(parseJavascript({ path: 'a.ts', text })).toMatchObject({
      why: expect.stringMatching(/^is not JavaScript/u),
    }),
  );

  it.each([
    ['brackets', '('.repeat(100_000)],
    ['conditions', 'a ? '.repeat(50_000)],
    ['negations', '-'.repeat(3) + ' -'.repeat(50_000)],
    ['arrows', 'a => '.repeat(50_000)],
    ['additions', `a${' + a'.repeat(50_000)}`],
    ['members', `a${'.a'.repeat(50_000)}`],
  ])('survives %s, and so does a walk', (_, text) => {
    const read = parseJavascript({ path: 'a.ts', text });
    if ('program' in read) expect([...nodesIn(read.program)].length).toBeGreaterThan(10_000);
    else expect(read.why).toMatch(/nested|not JavaScript/u);
  });
});

describe('bindingsOf', () => {
  const names = (text: string) => [...bindingsOf(programOf(text)).of.keys()];
  it('knows what is said once', () =>
    expect(names("import a, { b as c } from 'd'; const e = 1, { f, g: h = 2 } = i;")).toEqual([
      'a',
      'c',
      'e',
      'f',
      'h',
    ]));
  it.each([
    'let a = 1; a += 2;',
    'const a = 1; { const a = 2; }',
    'const a = 1; (a) => a;',
    'const a = 1; (function b(a) {});',
  ])('and not %s', (text) => expect(names(text)).toEqual([]));
  it('keeps what is assigned later', () =>
    expect(bindingsOf(programOf('let a; if (b) a = 1; else a = 2;')).of.get('a')).toMatchObject({
      kind: 'values',
      values: [{}, {}],
    }));
  it('names the modules', () =>
    expect(
      [
        ...bindingsOf(programOf("import 'a'; const b = require('c'); import('d'); import e = require('f');")).modules,
      ].sort(),
    ).toEqual(['a', 'c', 'd', 'f']));
});

describe('strings', () => {
  const passageOf = (text: string) => {
    const file = { path: 'a.ts', text };
    const node = [...nodesIn(programOf(text))].find(
      ({ type }) => type === 'StringLiteral' || type === 'TemplateLiteral',
    );
    return { file, passage: stringPassage(file, node as unknown as StringNode) };
  };

  it.each([
    String.raw`x = 'a\n\x41\u0042\u{1F600}\q\'"'`,
    String.raw`x = "a\
b\0\\"`,
    'x = `a\\`\\${b}\n`',
    "x = 'ä\u2028'",
    String.raw`x = '\101\7'`,
  ])('mean what the language says: %s', (text) => expect(passageOf(text).passage.text).toBe(runInNewContext(text)));

  it('show holes by the last name in them', () => {
    const { passage } = passageOf('x = `postgres://${process.env.DB_HOST}/${a.b()}?sslmode=require`');
    expect(passage.text).toBe('postgres://${DB_HOST}/${b}?sslmode=require');
    const mode = passage.text.indexOf('require');
    expect(textOf(passage.span(mode, mode + 7))).toBe('require');
    expect(passage.writable(mode, mode + 7)).toBe(true);
    expect(passage.writable(0, 20)).toBe(false);
  });

  it('read back whatever is written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom("x = 'a'", 'x = "b\\n"', 'x = `c`'), (next, text) => {
        const { file, passage } = passageOf(text);
        const edit = slotIn(passage, 0, passage.text.length, passage.text).encode(next)!;
        expect(passageOf(applyEdits(file, [edit])).passage.text).toBe(next);
      }),
    ));

  it('of JSON are JSON afterwards', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (next) => {
        const file = { path: 'a.json', text: '"x"' };
        const passage = quotedPassage(file, 0, 3);
        const text = applyEdits(file, [slotIn(passage, 0, 1, 'x').encode(next)!]);
        expect([JSON.parse(text), quotedPassage({ path: 'a.json', text }, 0, text.length).text]).toEqual([next, next]);
      }),
    ));
});
