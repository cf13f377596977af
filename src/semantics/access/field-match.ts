import type { Major } from '../../facts/versions.js';
import { numericAddress, printAddress } from '../../parse/hba-address.js';
import { positionOf } from '../../text/source.js';
import type { Word } from '../../text/word.js';
import type { AddressSet } from '../address.js';
import { compileRegex, type Regex } from '../regex/regex.js';
import type { Answer } from './condition.js';
import { hostNameOf, interfacesOf, isMember, LOOPBACK_INTERFACES, type World } from './world.js';

/** What a word in the database field stands for. */
export type DatabaseTerm =
  | { readonly kind: 'all' }
  | { readonly kind: 'replication' }
  | { readonly kind: 'sameuser' }
  | { readonly kind: 'samerole' }
  | { readonly kind: 'name'; readonly name: string }
  | RegexTerm;

/** What a word in the user field stands for. */
export type UserTerm =
  | { readonly kind: 'all' }
  | { readonly kind: 'member'; readonly role: string }
  | { readonly kind: 'name'; readonly name: string }
  | RegexTerm;

export interface RegexTerm {
  readonly kind: 'regex';
  /** With its slash. */
  readonly written: string;
  /** Absent where we do not evaluate it ourselves. */
  readonly regex?: Regex;
}

/** A slash starts a regular expression from 16 on, in quotes too. */
const REGEX_SINCE: Major = 16;

export function databaseTerm(word: Word, version: Major): DatabaseTerm {
  const { value, quoted } = word;
  if (isLossy(value)) return lossyTerm(word);
  if (!quoted) {
    if (value === 'all' || value === 'replication' || value === 'sameuser' || value === 'samerole')
      return { kind: value };
    if (value === 'samegroup') return { kind: 'samerole' };
  }
  return regexTerm(value, version) ?? { kind: 'name', name: value };
}

export function userTerm(word: Word, version: Major): UserTerm {
  const { value, quoted } = word;
  if (isLossy(value)) return lossyTerm(word);
  if (!quoted && value === 'all') return { kind: 'all' };
  if (!quoted && value.startsWith('+')) return { kind: 'member', role: value.slice(1) };
  return regexTerm(value, version) ?? { kind: 'name', name: value };
}

/** Bytes that are not UTF-8 were replaced when the file was read, so two names that look the same need not be. */
const isLossy = (value: string): boolean => value.includes('\ufffd');

function lossyTerm({ value, at }: Word): RegexTerm {
  const { line, column } = positionOf(at.file, at.start);
  return { kind: 'regex', written: `${value} at ${at.file.path}:${line}:${column}` };
}

function regexTerm(value: string, version: Major): RegexTerm | undefined {
  if (version < REGEX_SINCE || !value.startsWith('/')) return undefined;
  const regex = compileRegex(value.slice(1));
  return { kind: 'regex', written: value, ...(regex && { regex }) };
}

/** The names of one connection. */
export interface Names {
  readonly user: string;
  readonly database: string;
  readonly replication?: boolean;
}

/** Mirrors `check_db` for one word. */
export function databaseAnswer(term: DatabaseTerm, names: Names, world: World): Answer {
  const { user, database, replication = false } = names;
  if (replication) return term.kind === 'replication';
  switch (term.kind) {
    case 'all':
      return true;
    case 'replication':
      return false;
    case 'sameuser':
      return database === user;
    case 'samerole':
      return memberAnswer(user, database, world);
    case 'name':
      return term.name === database;
    case 'regex':
      return regexAnswer(term, database);
  }
}

/** Mirrors `check_role` for one word. */
export function userAnswer(term: UserTerm, user: string, world: World): Answer {
  switch (term.kind) {
    case 'all':
      return true;
    case 'member':
      return memberAnswer(user, term.role, world);
    case 'name':
      return term.name === user;
    case 'regex':
      return regexAnswer(term, user);
  }
}

const memberAnswer = (user: string, role: string, world: World): Answer =>
  isMember(world, user, role) ?? { kind: 'member', user, role };

const regexAnswer = ({ regex, written }: RegexTerm, name: string): Answer =>
  regex && !BROKEN.test(name) ? regex.matches(name) : { kind: 'regex', name, regex: written };

/** A character of which `clippedName` left some bytes; an expression asks for bytes. */
const BROKEN = /[\udc80-\udcff]$/u;

/** Mirrors the address tests of `check_hba` for a numeric address. */
export function addressAnswer(set: AddressSet, ip: string, world: World): Answer {
  const client = numericAddress(ip);
  if (!client) return false;
  const address = printAddress(client);
  switch (set.kind) {
    case 'all':
      return true;
    case 'range':
      return set.family === client.family && (client.value & set.mask) === set.base;
    case 'name':
    case 'suffix': {
      const wanted = set.kind === 'name' ? set.name : set.suffix;
      if (!mayBeHostName(wanted)) return false;
      const name = hostNameOf(world, address);
      if (name === undefined) return { kind: 'host-name', address, name: wanted };
      return name !== null && (set.kind === 'name' ? name === wanted : name.endsWith(wanted));
    }
    case 'samehost':
    case 'samenet': {
      const whole = set.kind === 'samehost';
      const all = interfacesOf(world);
      const isIn = (all ?? LOOPBACK_INTERFACES).some(
        (one) =>
          one.family === client.family &&
          (whole ? one.address === client.value : ((one.address ^ client.value) & one.mask) === 0n),
      );
      return isIn || (all ? false : { kind: set.kind, address });
    }
  }
}

/**
 * Can a resolver ever give this name to a client? `10.0.0.256`, `*` and the empty word load as host names and match
 * nobody: no top-level domain is a number, and names are letters, digits, hyphens, underscores and dots.
 */
export const mayBeHostName = (name: string): boolean =>
  name.length <= 254 && /^\.?(?:[a-z0-9_-]{1,63}\.)*(?=[a-z0-9_-]*[a-z_-])[a-z0-9_-]{1,63}\.?$/u.test(name);

/** Bytes of a name that PostgreSQL keeps of what a client sends. */
const NAME_BYTES = 63;

/**
 * A name as the server reads it from the startup packet: cut after 63 bytes (`ProcessStartupPacket`), within a character
 * where it so happens. No text can say what is left of that one, and no name in a file equals it: each of its bytes
 * becomes a lone surrogate, U+DC00 and the byte.
 */
export function clippedName(name: string): string {
  if (name.length * 3 <= NAME_BYTES) return name;
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    const code = character.codePointAt(0)!;
    const length = code < 0x80 || isByte(code) ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + length > NAME_BYTES) return name.slice(0, end) + firstBytes(code, length, NAME_BYTES - bytes);
    bytes += length;
    end += character.length;
  }
  return name;
}

const isByte = (code: number): boolean => code >= 0xdc80 && code <= 0xdcff;

/** Can a client have this name? The server cuts longer ones before it compares, and takes no empty one. */
export const mayBeName = (name: string): boolean => name !== '' && clippedName(name) === name;

/** The first `count` bytes of a character that takes `length` of them in UTF-8. */
function firstBytes(code: number, length: number, count: number): string {
  const lead = (0xf00 >> length) & 0xff;
  const bytes = Array.from({ length: count }, (_, at) => {
    const bits = code >> (6 * (length - 1 - at));
    return at === 0 ? lead | bits : 0x80 | (bits & 0x3f);
  });
  return String.fromCharCode(...bytes.map((byte) => 0xdc00 + byte));
}
