import type { HbaTree } from '../../parse/hba-tree.js';
import { known } from '../../text/resolved.js';
import { isRecord } from '../access/decide.js';
import type { Names } from '../access/field-match.js';
import { termsOf } from '../access/record-terms.js';
import type { Client, Consumer } from '../project.js';

/** The names a client connects with: one set where they are known, else every kind of them that the records tell apart. */
export interface ClientNames {
  readonly names: readonly Names[];
  readonly isKnown: boolean;
  /** False where records ask for something that no list of names covers. */
  readonly complete: boolean;
}

const MOST_NAMES = 64;

/** A database that nobody names is the one called like the role; a standby asks for none. */
export function clientNames(client: Client, { options }: Consumer, tree: HbaTree): ClientNames {
  const replication = isPhysical(client, known(options.get('replication')?.value));
  const user = known(options.get('user')?.value) || undefined;
  const written = options.get('dbname')?.value;
  const database = replication ? '' : written === undefined ? user : known(written) || undefined;
  const isUnseen = written?.kind === 'unknown' && !replication;
  const rest = replication ? { replication } : {};
  if (user !== undefined && database !== undefined && !isUnseen)
    return { names: [{ user, database, ...rest }], isKnown: true, complete: true };
  const mentioned = mentionedIn(tree);
  const users = user === undefined ? mentioned.users : [user];
  const databases = replication ? [''] : database === undefined || isUnseen ? mentioned.databases : [database];
  const isNamedLikeRole = written === undefined && !replication;
  const names = users.flatMap((one) =>
    (isNamedLikeRole ? [one] : databases).map((other) => ({ user: one, database: other, ...rest })),
  );
  return {
    names: names.slice(0, MOST_NAMES),
    isKnown: false,
    complete: mentioned.complete && names.length <= MOST_NAMES,
  };
}

/** A standby, and whoever asks for the stream of changes by hand. */
const isPhysical = ({ role }: Client, replication: string | undefined): boolean =>
  role === 'walreceiver' || /^(?:true|on|yes|1)$/iu.test(replication ?? '');

/** Every name in the records, and one that is in none of them. */
function mentionedIn(tree: HbaTree): {
  readonly users: readonly string[];
  readonly databases: readonly string[];
  readonly complete: boolean;
} {
  const users = new Set<string>();
  const databases = new Set<string>();
  let complete = true;
  for (const record of tree.entries.filter(isRecord)) {
    const terms = termsOf(record, tree.version);
    for (const term of terms.users) {
      if (term.kind === 'name') users.add(term.name);
      if (term.kind === 'member') users.add(term.role);
      if (term.kind === 'regex') complete = false;
    }
    for (const term of terms.databases) {
      if (term.kind === 'name') databases.add(term.name);
      if (term.kind === 'regex') complete = false;
    }
  }
  return { users: [...users, freshAmong(users)], databases: [...databases, freshAmong(databases)], complete };
}

/** A name that nobody mentions. */
function freshAmong(names: ReadonlySet<string>): string {
  let name = 'app';
  while (names.has(name)) name += '_';
  return name;
}
