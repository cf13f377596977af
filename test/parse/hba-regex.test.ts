import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regexFault } from '../../src/parse/hba-regex.js';

describe('regexFault', () => {
  it.each([
    '',
    '^app',
    'a|b',
    'a||b',
    '()',
    '[]a]',
    '[^]a]',
    '[a-]',
    '[-a]',
    '[[:alpha:]_]',
    '[[.hyphen.]-[.slash.]]',
    '[[=a=]]',
    'a{2}',
    'a{2,}',
    'a{2,3}?',
    'a{0,255}',
    '{',
    'a{x',
    'a{,3}',
    'a+?',
    '(?:a)+',
    '(?=a)b',
    '(?<!a)b',
    '(?i)app',
    '***=(',
    '***:a',
    '(a)\\1',
    '\\d+\\.\\w',
    '[\\d]',
    '[a\\]]',
    '[[:<:]]a',
    '\\x4',
    '\\u00e9',
    '\\0',
    '\\12',
    '\\777',
    'a(?#why)*',
    '[a-[.z.]]',
  ])('lets %j pass', (pattern) => expect(regexFault(pattern)).toBeUndefined());

  it.each([
    ['(', 'parentheses () not balanced'],
    [')', 'parentheses () not balanced'],
    ['[a', 'brackets [] not balanced'],
    ['[z-a]', 'invalid character range'],
    ['[a-[:alpha:]]', 'invalid character range'],
    ['[\\d-z]', 'invalid character range'],
    ['[[:nope:]]', 'invalid character class'],
    ['[[.nope.]]', 'invalid collating element'],
    ['*a', 'quantifier operand invalid'],
    ['a**', 'quantifier operand invalid'],
    ['^*', 'quantifier operand invalid'],
    ['(?>a)', 'quantifier operand invalid'],
    ['***a', 'quantifier operand invalid'],
    ['a{2,1}', 'invalid repetition count(s)'],
    ['a{256}', 'invalid repetition count(s)'],
    ['a{1x}', 'invalid repetition count(s)'],
    ['a{1', 'braces {} not balanced'],
    ['(?z)a', 'invalid embedded option'],
    ['\\1(a)', 'invalid backreference number'],
    ['(\\1)', 'invalid backreference number'],
    ['\\q', 'invalid escape \\ sequence'],
    ['a\\', 'invalid escape \\ sequence'],
    ['[\\y]', 'invalid escape \\ sequence'],
    ['***?a', 'invalid regexp (reg version 0.8)'],
  ])('refuses %j', (pattern, fault) => expect(regexFault(pattern)).toBe(fault));

  // Each of these once differed from the server.
  it.each([
    ['[^z-a', 'brackets [] not balanced', 'the lexer meets the end before the grammar compares the two letters'],
    ['[^[:no:]', 'brackets [] not balanced', 'the same with the name of a class'],
    ['[b-a\\8]', 'invalid escape \\ sequence', 'the same with an escape that is none'],
    ['[a-[:no:]]', 'invalid character range', 'a class cannot end a range, whatever it is called'],
    ['a(?#b){256}', 'invalid repetition count(s)', 'a comment does not stand between an atom and its quantifier'],
  ])('refuses %j: %s, as %s', (pattern, fault, _why) => expect(regexFault(pattern)).toBe(fault));

  // The postmaster reads bytes, whatever the encoding of the database that `pg_hba_file_rules` is asked in.
  it.each([
    ['[é-à]', undefined, 'the last byte of one letter comes before the first of another'],
    ['[[.é.]]', 'invalid collating element', 'two bytes are no single character'],
  ])('reads %j as bytes: %j, as %s', (pattern, fault, _why) => expect(regexFault(pattern)).toBe(fault));

  it.each([
    ['(?e)a*?', 'quantifier operand invalid', 'an extended expression has no quantifiers that are not greedy'],
    ['(?e)(?:a)', 'quantifier operand invalid', 'nor groups of that kind'],
    ['(?e)a)', undefined, 'but parentheses that close nothing'],
    ['(?e)a\\', 'invalid escape \\ sequence', 'a backslash at the end'],
    ['(?b)a\\)', 'parentheses () not balanced', 'a basic expression does not'],
    ['(?b)a\\{1}', 'invalid repetition count(s)', 'its braces close with a backslash'],
    ['(?b)a\\{1', 'braces {} not balanced', 'and have to'],
    ['(?b)*a|+?(', undefined, 'where these stand for themselves'],
    ['(?b)\\(a\\)\\1', undefined, 'a group and a reference to it'],
    ['(?q)a)(', undefined, 'literal text is never wrong'],
    ['(?x)a {2 , 3 }', undefined, 'white space in braces'],
    ['(?x)a{2 #', 'braces {} not balanced', 'a comment in braces'],
    ['(a){0}\\1', undefined, 'one may refer to what is repeated no times'],
    ['\\U7fffffff', 'invalid escape \\ sequence', 'beyond the last character'],
    ['\\x17fffffff', 'invalid escape \\ sequence', 'as 32 bits'],
  ])('says of %j: %j, as %s', (pattern, fault, _why) => expect(regexFault(pattern)).toBe(fault));

  it('survives any text in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'()[]{}*+?|^$.\\:=<!-ad1,#') }), (text) => {
        expect(['string', 'undefined']).toContain(typeof regexFault(text));
      }),
    );
    for (const unit of ['(', '(?=', '[[.', '\\12', 'a{2}', '[a-b', '(?#', '(?x)', 'a|'])
      expect(() => regexFault(unit.repeat(200_000))).not.toThrow();
  });
});
