import { clientAddressFault } from '../semantics/access/client-address.js';
import type { Connection } from '../semantics/access/connection.js';
import { closest } from '../text/closest.js';

/** One connection that is asked about, and what is told of its client. */
export interface Question {
  readonly connection: Connection;
  /** Every role the user is a member of, directly or not. */
  readonly roles?: readonly string[];
  /** What the address resolves to and back; empty for nothing. */
  readonly hostname?: string;
  /** A database that was named and counts for nothing: physical replication goes to none. */
  readonly idleDatabase?: string;
}

export interface QuestionFault {
  readonly fault: string;
}

const FIELDS = ['transport', 'address', 'user', 'database', 'replication', 'roles', 'hostname'] as const;
type Field = (typeof FIELDS)[number];

const TRANSPORTS = ['plaintext', 'tls', 'gss', 'local'] as const;

/**
 * A question from the fields of a JSON object, or from options of the same names. `null` stands for a field that is not
 * given. Other fields are left alone, unless they look like a slip of one of these.
 * @param named how a field is called where the person wrote it
 */
export function questionFrom(
  fields: Readonly<Record<string, unknown>>,
  named: (field: Field) => string = (field) => `\`${field}\``,
): Question | QuestionFault {
  for (const key of Object.keys(fields)) {
    const meant = (FIELDS as readonly string[]).includes(key) ? undefined : closest(key, FIELDS);
    if (meant !== undefined) return { fault: `there is no \`${key}\`; did you mean \`${meant}\`?` };
  }
  const faultIn = (field: Field, rest: string): QuestionFault => ({ fault: `${named(field)} ${rest}` });
  const { transport, address, user, database, replication, roles, hostname } = fields as Record<Field, unknown>;
  const isSocket = transport === 'local';
  const isReplication = replication === true;
  if (!isAbsent(replication) && typeof replication !== 'boolean')
    return faultIn('replication', 'must be true or false');
  const missing = FIELDS.filter((field) => {
    if (field === 'transport' || field === 'user') return isAbsent(fields[field]);
    if (field === 'address') return !isSocket && isAbsent(address);
    return field === 'database' && !isReplication && isAbsent(database);
  });
  if (missing.length > 0)
    return { fault: `${listed(missing.map(named))} ${missing.length > 1 ? 'are' : 'is'} missing` };
  if (!isTransport(transport)) return faultIn('transport', `can be ${TRANSPORTS.join(', ')}`);
  for (const field of ['address', 'user', 'database', 'hostname'] as const)
    if (!isAbsent(fields[field])) {
      if (typeof fields[field] !== 'string') return faultIn(field, 'must be a text');
      if (fields[field].includes('\0')) return faultIn(field, 'holds a NUL, which no client can send');
    }
  if (user === '') return faultIn('user', 'is empty, and PostgreSQL turns away who names no role');
  const groups = isAbsent(roles) ? undefined : rolesFrom(roles);
  if (groups === null) return faultIn('roles', 'must be a list of names');
  const fault = isSocket ? undefined : clientAddressFault(address as string);
  if (fault !== undefined) return faultIn('address', `is \`${String(address)}\`, and ${fault}`);
  return {
    connection: {
      transport,
      user: user as string,
      database: isReplication ? '' : (database as string),
      ...(!isSocket && { address: address as string }),
      ...(isReplication && { replication: true }),
    },
    ...(groups && { roles: groups }),
    ...(!isAbsent(hostname) && { hostname: hostname as string }),
    ...(isReplication && !isAbsent(database) && { idleDatabase: database as string }),
  };
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const isTransport = (value: unknown): value is Connection['transport'] =>
  (TRANSPORTS as readonly unknown[]).includes(value);

/** Names, also as one text with commas between them. */
function rolesFrom(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return value === '' ? [] : value.split(',');
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? (value as string[]) : null;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
