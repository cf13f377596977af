import { type HbaMethod, hasMethod } from '../facts/hba.js';
import type { Major } from '../facts/versions.js';
import type { Span } from '../text/source.js';
import type { Word } from '../text/word.js';
import { cidrBits, numericAddress, plainNetwork } from './hba-address.js';
import type { AuthLine } from './hba-auth-lines.js';
import { type HbaFault, optionFault } from './hba-options.js';
import { optionsFault } from './hba-options-together.js';
import { regexFault } from './hba-regex.js';
import { type HbaOption, type HbaRecord, type HbaRefusal, RECORD_TYPES, type RecordType } from './hba-tree.js';

/** What a pg_hba.conf is read by, besides its text. */
export interface HbaWorld {
  readonly version: Major;
  /** The setting `ssl`; undefined where nobody tells. */
  readonly ssl?: boolean | undefined;
  /** PostgreSQL was built with GSSAPI; undefined where nobody tells. */
  readonly gss?: boolean | undefined;
  /** The setting `db_user_namespace` (13–16). */
  readonly dbUserNamespace?: boolean | undefined;
  /** The methods that are compiled in; all of them without it. */
  readonly builds?: ReadonlySet<HbaMethod> | undefined;
  /** `oauth_validator_libraries` (18+); undefined where nobody tells. */
  readonly oauthValidators?: readonly string[] | undefined;
}

/** A fault with the place it is at; without one the whole line is meant. */
interface PlacedFault extends HbaFault {
  readonly at?: Span;
}

class Refused {
  readonly fault: PlacedFault;
  constructor(fault: PlacedFault) {
    this.fault = fault;
  }
}

const refuse = (error: string, at?: Span): Refused => new Refused(at ? { error, at } : { error });

/** `parse_hba_line`: a line in fields becomes a record, or PostgreSQL's reason to refuse it. */
export function parseRecord(line: AuthLine, world: HbaWorld): HbaRecord | HbaRefusal {
  const type = typeOf(line);
  if (type instanceof Refused) return refusal(line, type.fault);
  const record = recordOf(line, type, world);
  return record instanceof Refused ? refusal(line, record.fault, noticeOf(type.value, undefined, world)) : record;
}

/** A line that was refused before anybody looked at its meaning. */
export const refusedLine = (line: AuthLine, fault: HbaFault): HbaRefusal => refusal(line, fault);

function refusal(line: AuthLine, fault: PlacedFault, notice?: string): HbaRefusal {
  // Words of an `@file` stand elsewhere; a refusal is always told where the line is.
  const at = fault.at?.file === line.file ? fault.at : line.at;
  const shown = fault.shown === undefined ? fault.error : fault.shown;
  return { kind: 'refused', at, line: line.line, error: fault.error, viewError: shown ?? notice ?? null };
}

const isType = (word: Word): word is Word & { readonly value: RecordType } =>
  (RECORD_TYPES as readonly string[]).includes(word.value);

function typeOf(line: AuthLine): (Word & { readonly value: RecordType }) | Refused {
  const [field] = line.fields;
  if (field!.length > 1) return refuse('multiple values specified for connection type', spanOfField(field!));
  const word = field![0]!;
  return isType(word) ? word : refuse(`invalid connection type "${word.value}"`, word.at);
}

/** What PostgreSQL says about a record and goes on: it is accepted and cannot match. */
export function noticeOf(type: RecordType, method: string | undefined, world: HbaWorld): string | undefined {
  // `check_oauth_validator` starts with a clean slate, so the notice is lost.
  if (method === 'oauth') return undefined;
  if (type === 'hostssl' && world.ssl === false) return 'hostssl record cannot match because SSL is disabled';
  if (type === 'hostgssenc' && world.gss === false)
    return 'hostgssenc record cannot match because GSSAPI is not supported by this build';
  return undefined;
}

function recordOf(line: AuthLine, type: Word & { readonly value: RecordType }, world: HbaWorld): HbaRecord | Refused {
  const databases = line.fields[1];
  if (!databases) return refuse('end-of-line before database specification');
  const badDatabase = badRegex(databases, world);
  if (badDatabase) return badDatabase;
  const users = line.fields[2];
  if (!users) return refuse('end-of-line before role specification');
  const badUser = badRegex(users, world);
  if (badUser) return badUser;

  const address = type.value === 'local' ? { fields: 0 } : addressOf(line);
  if (address instanceof Refused) return address;
  const next = 3 + address.fields;
  const method = methodOf(line, next, type.value, world);
  if (method instanceof Refused) return method;
  const options = optionsOf(line, next + 1, type.value, method.value, world);
  if (options instanceof Refused) return options;
  const notice = noticeOf(type.value, method.value, world);
  return {
    kind: 'record',
    at: line.at,
    line: line.line,
    type,
    databases,
    users,
    ...(address.address ? { address: address.address } : {}),
    ...(address.mask ? { mask: address.mask } : {}),
    method,
    options,
    ...(notice ? { notice } : {}),
  };
}

/** `regcomp_auth_token`, from 16 on. Quotes do not keep a slash from starting a regular expression. */
function badRegex(words: readonly Word[], world: HbaWorld): Refused | undefined {
  const fault = firstRegexFault(words, world.version);
  return fault && refuse(fault.error, fault.at);
}

/** The first word that is a regular expression PostgreSQL cannot compile. */
export function firstRegexFault(
  words: readonly Word[],
  version: Major,
): { readonly error: string; readonly at: Span } | undefined {
  if (version < 16) return undefined;
  for (const { value, at } of words) {
    const fault = value.startsWith('/') ? regexFault(value.slice(1)) : undefined;
    if (fault) return { error: `invalid regular expression "${value.slice(1)}": ${fault}`, at };
  }
  return undefined;
}

interface AddressFields {
  /** How many fields it takes. */
  readonly fields: number;
  readonly address?: Word;
  readonly mask?: Word;
}

const ADDRESS_KEYWORDS: readonly string[] = ['all', 'samehost', 'samenet'];

function addressOf(line: AuthLine): AddressFields | Refused {
  const field = line.fields[3];
  if (!field) return refuse('end-of-line before IP address specification');
  if (field.length > 1) return refuse('multiple values specified for host address', spanOfField(field));
  const address = field[0]!;
  if (!address.quoted && ADDRESS_KEYWORDS.includes(address.value)) return { fields: 1, address };
  if (plainNetwork(address.value)) return { fields: 1, address };
  const slash = address.value.indexOf('/');
  const numeric = numericAddress(slash < 0 ? address.value : address.value.slice(0, slash));
  if (slash >= 0) {
    if (!numeric) return refuse(`specifying both host name and CIDR mask is invalid: "${address.value}"`, address.at);
    return cidrBits(address.value.slice(slash + 1), numeric.family) === undefined
      ? refuse(`invalid CIDR mask in address "${address.value}"`, address.at)
      : { fields: 1, address };
  }
  if (!numeric) return { fields: 1, address };
  const maskField = line.fields[4];
  if (!maskField) return refuse('end-of-line before netmask specification');
  if (maskField.length > 1) return refuse('multiple values specified for netmask', spanOfField(maskField));
  const mask = maskField[0]!;
  const numericMask = numericAddress(mask.value);
  if (!numericMask) return refuse(`invalid IP mask "${mask.value}": Name or service not known`, mask.at);
  return numericMask.family === numeric.family
    ? { fields: 2, address, mask }
    : refuse('IP address and mask do not match', mask.at);
}

function methodOf(
  line: AuthLine,
  index: number,
  type: RecordType,
  world: HbaWorld,
): (Word & { readonly value: HbaMethod }) | Refused {
  const field = line.fields[index];
  if (!field) return refuse('end-of-line before authentication method');
  if (field.length > 1) return refuse('multiple values specified for authentication type', spanOfField(field));
  const word = field[0]!;
  const { value, at } = word;
  if (!hasMethod(value, world.version)) return refuse(`invalid authentication method "${value}"`, at);
  if (value === 'md5' && world.dbUserNamespace && world.version <= 16)
    return refuse('MD5 authentication is not supported when "db_user_namespace" is enabled', at);
  if (world.builds && !world.builds.has(value))
    return refuse(`invalid authentication method "${value}": not supported by this build`, at);
  if (value === 'gss' && type === 'local') return refuse('gssapi authentication is not supported on local sockets', at);
  if (value === 'peer' && type !== 'local') return refuse('peer authentication is only supported on local sockets', at);
  if (value === 'cert' && type !== 'hostssl')
    return refuse('cert authentication is only supported on hostssl connections', at);
  return { ...word, value };
}

function optionsOf(
  line: AuthLine,
  from: number,
  type: RecordType,
  method: HbaMethod,
  world: HbaWorld,
): readonly HbaOption[] | Refused {
  const options: HbaOption[] = [];
  for (let index = from; index < line.fields.length; index++) {
    for (const word of line.fields[index]!) {
      const option = optionIn(word);
      if (!option) return refuse(`authentication option not in name=value format: ${word.value}`, word.at);
      const fault = optionFault(option, { version: world.version, type, method });
      if (fault) return new Refused({ ...fault, at: word.at });
      options.push(option);
    }
  }
  const { version, oauthValidators } = world;
  const fault = optionsFault(options, { version, method, oauthValidators });
  return fault ? new Refused(fault) : options;
}

/** A word of the form `name=value`. */
export function optionIn({ value: text, at }: Word): HbaOption | undefined {
  const equals = text.indexOf('=');
  return equals < 0 ? undefined : { name: text.slice(0, equals), value: text.slice(equals + 1), at };
}

const spanOfField = (field: readonly Word[]): Span => {
  const first = field[0]!.at;
  const last = field.at(-1)!.at;
  return first.file === last.file ? { ...first, end: last.end } : first;
};
