import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { type BroadMapping, broadMapping } from '../../src/semantics/broad-mapping.js';
import { anchored } from '../../src/semantics/mapping-anchors.js';
import { applyEdits } from '../../src/text/edit.js';
import { mappingOf } from './mapping-of.js';

const broad = (line: string, version: Major = 17) => broadMapping(mappingOf(line, version), version);

describe('broadMapping', () => {
  const every = (anyRole: boolean): BroadMapping => ({ kind: 'every-name', anyRole });
  const loose = (start: boolean, end: boolean): BroadMapping => ({ kind: 'loose', start, end });
  const looseName = (start: boolean, end: boolean): BroadMapping => ({ kind: 'loose-name', start, end });
  const table: readonly [string, BroadMapping | undefined][] = [
    // Every name, as the roles it is given.
    ['m /.* all', every(true)],
    ['m / all', every(true)],
    ['m /^ /', every(true)],
    ['m /.* "all"', every(false)],
    ['m /.* app', every(false)],
    ['m /^[a-z]+$ app', every(false)],
    ['m /@ app', every(false)],
    ['m /^CN= app', every(false)],
    ['m /.* +dba', every(false)],
    ['m /.* /^app_', every(false)],
    // Names of a shape.
    ['m /@corp$ all', { kind: 'any-role' }],
    ['m /@corp$ "/.*"', { kind: 'any-role' }],
    ['m /@corp$ /^app_', undefined],
    ['m /@corp$ app', undefined],
    ['m /@corp$ +staff', undefined],
    // Names that are written out.
    ['m root all', undefined],
    ['m all all', undefined],
    ['m root /', undefined],
    // The role is a part of the name.
    ['m /^(.*)@corp$ \\1', undefined],
    ['m /(.*)@corp$ \\1', undefined],
    ['m /(.*) \\1', undefined],
    ['m /^(.*)$ \\1', undefined],
    ['m /^([a-z]+)$ \\1', undefined],
    ['m /^(.*)@corp \\1', loose(false, true)],
    ['m /^([^@]*) \\1', loose(false, true)],
    ['m /([^@]*) \\1', loose(false, true)], // matches every name at its start, and nothing at its end
    ['m /([a-z]+)@corp$ \\1', loose(true, false)],
    ['m /([a-z]+)@corp \\1', loose(true, true)],
    ['m /^(.*)@a|^(.*)@b$ \\1', loose(false, true)],
    ['m /^([a-z]+)@corp app_\\1', loose(false, true)],
    ['m /^(.*)@.*$ \\1', { kind: 'any-domain' }],
    ['m /^(.*)@[^@]+$ \\1', { kind: 'any-domain' }],
    ['m /^(.*@.*)$ app', every(false)],
    // The role is written, and the name is not bound.
    ['m /admin postgres', looseName(true, true)],
    ['m /^admin postgres', looseName(false, true)],
    ['m /admin$ postgres', looseName(true, false)],
    ['m /^admin@ postgres', looseName(false, true)],
    ['m /alice@corp$ app', looseName(true, false)],
    ['m /@corp\\.example app', looseName(false, true)],
    ['m /corp\\.example$ app', looseName(true, false)],
    ['m "/^CN=app," app', looseName(false, true)],
    ['m /^admin$ postgres', undefined],
    ['m /^(alice|bob)$ app', undefined],
    ['m /^alice|bob$ app', looseName(true, true)],
    ['m /.*@corp\\.example$ app', undefined],
    ['m /\\.corp\\.example$ app', undefined],
    ['m /^ci- ci', undefined],
    ['m /admin +dba', undefined],
    // What cannot be put into parentheses, and what is no regular language, is left alone.
    ['m "/(?i)([a-z]+)@corp" \\1', undefined],
    ['m "/***=a" \\1', undefined],
    ['m "/([a-z])\\1@corp" \\1', undefined],
  ];
  for (const [line, expected] of table) it(line, () => expect(broad(line)).toEqual(expected));

  it('reads patterns of roles as names before 16', () => {
    expect(broad('m /@corp$ all', 15)).toBeUndefined();
    expect(broad('m /.* all', 15)).toEqual(every(false));
    expect(broad('m /@corp$ /^', 15)).toBeUndefined();
    expect(broad('m /^(.*)@corp +\\1', 15)).toEqual(loose(false, true));
    expect(broad('m /^(.*)@corp +\\1', 16)).toBeUndefined();
  });
});

describe('anchored', () => {
  const mended = (line: string) => {
    const mapping = mappingOf(line, 17);
    const found = broadMapping(mapping, 17);
    const edits = found?.kind === 'loose' ? anchored(mapping, found, 17) : undefined;
    return edits && applyEdits(mapping.at.file, edits);
  };
  const table: readonly [string, string | undefined][] = [
    ['m /^(.*)@corp \\1', 'm /^(.*)@corp$ \\1\n'],
    ['m /([a-z]+)@corp$ \\1', 'm /^([a-z]+)@corp$ \\1\n'],
    ['m  "/([a-z]+)@corp"  "\\1" # all', 'm  "/^([a-z]+)@corp$"  "\\1" # all\n'],
    ['m /^(.*)@a|^(.*)@b$ \\1', undefined],
    ['m /"^(.*)@corp" \\1', undefined], // quotes within the word
  ];
  for (const [line, expected] of table) it(line, () => expect(mended(line)).toBe(expected));
});
