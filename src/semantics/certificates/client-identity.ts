import { MAJORS, type Major, NEWEST } from '../../facts/versions.js';
import type { HbaRecord } from '../../parse/hba-tree.js';
import type { IdentMapping, IdentTree } from '../../parse/pg-ident-tree.js';
import { conditionWords } from '../access/condition.js';
import { userAnswer, userTerm } from '../access/field-match.js';
import type { World } from '../access/world.js';
import { certificateDemand } from '../client-certificate.js';
import { mapOption, refusedMappings } from '../ident-map.js';
import { compileRegex } from '../regex/compile-regex.js';
import { firstCapture } from '../regex/first-capture.js';
import type { Certificate } from './material.js';

/** Whether a client certificate opens a role, as far as its name is asked. */
export type RoleAnswer =
  /** The record asks for no name, and leaves it to its method who may be whom. */
  | { readonly kind: 'not-asked' }
  /** The name, and the line of pg_ident.conf that lets it through where the record has a map. */
  | { readonly kind: 'yes'; readonly name: string; readonly mapping?: IdentMapping }
  /** A clause: "its name is `bob`". */
  | { readonly kind: 'no'; readonly why: string; readonly name?: string; readonly mapping?: IdentMapping }
  | { readonly kind: 'unknown'; readonly why: string };

/** What decides besides the certificate and the record. */
export interface RoleWorld {
  /** Undefined where no pg_ident.conf of this server is in sight. */
  readonly ident?: IdentTree;
  readonly world: World;
  /** Undefined where nobody knows; then every major has to agree. */
  readonly version?: Major;
}

/** The released majors, for a server of which nobody knows which it is. */
const RELEASED: readonly Major[] = MAJORS.filter((major) => major <= NEWEST);

/**
 * Does a server let the holder of this certificate be that role? Mirrors `CheckCertAuth` and `check_usermap`: whether the
 * certificate itself is to be trusted is another question.
 */
export function opensRole(certificate: Certificate, record: HbaRecord, role: string, server: RoleWorld): RoleAnswer {
  if (certificateDemand(record) !== 'verify-full') return { kind: 'not-asked' };
  const name = nameIn(certificate, record);
  if (name === undefined)
    return { kind: 'no', why: isDn(record) ? 'its subject is empty' : 'its subject has no common name' };
  const map = mapOption(record)?.value;
  if (map === undefined) return name === role ? { kind: 'yes', name } : { kind: 'no', name, why: isCalled(name) };
  const { ident } = server;
  if (!ident) return { kind: 'unknown', why: 'no pg_ident.conf of this server is in sight' };
  const [first, ...others] = (server.version === undefined ? RELEASED : [server.version]).map((version) =>
    mapped(name, map, role, ident, { ...server, version }),
  );
  const agree = others.every((other) => other.kind === first!.kind);
  return agree ? first! : { kind: 'unknown', why: 'it depends on the major version of the server' };
}

const isDn = ({ options }: HbaRecord): boolean => options.findLast(({ name }) => name === 'clientname')?.value === 'DN';

/** The first common name, or the whole subject. Source: `be_tls_open_server`. */
const nameIn = ({ subject }: Certificate, record: HbaRecord): string | undefined =>
  (isDn(record) ? subject.text : subject.commonNames[0]) || undefined;

const isCalled = (name: string): string => `its name is \`${name}\``;

function mapped(
  name: string,
  map: string,
  role: string,
  ident: IdentTree,
  server: RoleWorld & { readonly version: Major },
): RoleAnswer {
  const refused = refusedMappings(ident)[0];
  if (refused) return { kind: 'no', name, why: 'PostgreSQL refuses its pg_ident.conf, and then has no map' };
  let unclear = ident.gaps[0]?.message;
  for (const entry of ident.entries) {
    if (entry.kind !== 'mapping') {
      unclear ??= 'a line of pg_ident.conf is not final';
      continue;
    }
    if (entry.map.value !== map) continue;
    const answer = lineAnswer(entry, name, role, server);
    if (answer === true) return { kind: 'yes', name, mapping: entry };
    if (answer === 'error') {
      if (unclear !== undefined) break;
      return { kind: 'no', name, mapping: entry, why: '`\\1` stands for nothing, and PostgreSQL goes no further' };
    }
    if (answer !== false) unclear ??= answer;
  }
  return unclear === undefined
    ? { kind: 'no', name, why: `no line of the map \`${map}\` makes \`${name}\` this role` }
    : { kind: 'unknown', why: unclear };
}

/** Mirrors `check_ident_usermap`: whether the line lets it through, or why nobody can tell. */
function lineAnswer(
  { systemUser, user }: IdentMapping,
  name: string,
  role: string,
  { version, world }: RoleWorld & { readonly version: Major },
): boolean | 'error' | string {
  if (!systemUser.value.startsWith('/')) return systemUser.value === name && roleAnswer(user, role, version, world);
  const source = systemUser.value.slice(1);
  const hasMeaning = version >= 16 && ((user.value.startsWith('+') && !user.quoted) || user.value.startsWith('/'));
  if (hasMeaning || !user.value.includes('\\1')) {
    const regex = compileRegex(source, version);
    if (!regex) return `whether \`${systemUser.value}\` matches \`${name}\` is not worked out`;
    return regex.matches(name) && roleAnswer(user, role, version, world);
  }
  const capture = firstCapture(source, name, version);
  switch (capture.kind) {
    case 'no-match':
      return false;
    case 'none':
      return 'error';
    case 'unknown':
      return `what \`${systemUser.value}\` takes of \`${name}\` is not worked out`;
    case 'text': {
      const { text } = capture;
      // 19 replaces every one of them.
      const expanded = version >= 19 ? user.value.replaceAll('\\1', () => text) : user.value.replace('\\1', () => text);
      return expanded === role;
    }
  }
}

function roleAnswer(user: IdentMapping['user'], role: string, version: Major, world: World): boolean | string {
  // Until 15 it is a name and nothing else.
  if (version < 16) return user.value === role;
  const answer = userAnswer(userTerm(user, version), role, world);
  return typeof answer === 'boolean' ? answer : `it is not known whether ${conditionWords(answer)}`;
}
