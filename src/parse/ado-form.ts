import { isNpgsqlKeyword, isOfNpgsqlAlone, npgsqlKeyword } from '../facts/npgsql-keywords.js';
import { readAdoPairs } from './ado-pairs.js';

/** Names of things that have strings of the same form. */
const OTHERS =
  /mysql|maria|mssql|sqlserver|sql_server|sqlite|oracle|redis|mongo|ldap|smtp|mail|rabbit|mqtt|servicebus/iu;
const POSTGRES = /postgres|npgsql|(?:^|[^a-z])pg/iu;
const HOLDS_STRINGS = /connection_?strings?|connstr/iu;
/** Modes of MySQL's connectors. */
const MODES_OF_MYSQL = ['none', 'preferred', 'required', 'verifyidentity'];
const PORTS_OF_OTHERS = ['1433', '3306', '33060', '5672', '6379', '27017'];
const LONGEST = 1 << 14;

/**
 * Is this a connection string for Npgsql? Strings for SQL Server and MySQL have the same form and share most keywords:
 * a keyword that Npgsql would refuse, or a port or mode of theirs, says that it is none. `name` is what it is called
 * where it stands: a variable, a path of keys.
 */
export function isAdoString(text: string, name = ''): boolean {
  if (text.length > LONGEST || !/^[\s;]*(?:[A-Za-z][A-Za-z ]{0,40}[ \t]*)=/u.test(text) || OTHERS.test(name))
    return false;
  const { pairs, fault } = readAdoPairs(text);
  if (fault !== undefined) return false;
  const found = new Map(pairs.map(({ keyword, value }) => [npgsqlKeyword(keyword), value.toLowerCase()]));
  if (!pairs.every(({ keyword }) => isNpgsqlKeyword(keyword)) || found.size < 2) return false;
  const [host, port, mode] = ['host', 'port', 'sslmode'].map((keyword) => found.get(keyword));
  if (host === undefined || /^(?:tcp|np|lpc):|[\\(]/u.test(host) || / /u.test(host)) return false;
  if (PORTS_OF_OTHERS.includes(port ?? '') || MODES_OF_MYSQL.includes(mode ?? '')) return false;
  if (port === '5432' || mode !== undefined || [...found.keys()].some(isOfNpgsqlAlone)) return true;
  const hinted = POSTGRES.test(name);
  const calledHost = pairs.some(({ keyword }) => keyword.toLowerCase() === 'host');
  if (found.has('dbname')) return calledHost || hinted;
  return found.has('user') && calledHost && (hinted || HOLDS_STRINGS.test(name));
}
