import { type JsObject, memberOf } from '../../../parse/javascript/js-value.js';
import type { WrittenConnection, WrittenOption } from '../../written.js';
import { optionsOf } from '../objects/written-options.js';
import type { Member } from './members.js';

/** Members of a server in pgAdmin's export, by libpq's names for them. */
const NAMES: Readonly<Record<string, string>> = {
  Host: 'host',
  HostAddr: 'hostaddr',
  Port: 'port',
  MaintenanceDB: 'dbname',
  Username: 'user',
  Service: 'service',
  SSLMode: 'sslmode',
  SSLCert: 'sslcert',
  SSLKey: 'sslkey',
  SSLRootCert: 'sslrootcert',
  SSLCrl: 'sslcrl',
};

/** A server as pgAdmin imports it: `SSLMode` until version 7, `ConnectionParameters` since. */
export function pgAdminServer({ path, nameAt }: Member, object: JsObject): WrittenConnection | undefined {
  if (path[0] !== 'Servers' || path.length !== 2) return undefined;
  const told = memberOf(object, 'Name');
  const title = told?.kind === 'string' ? told.passage.text : path[1]!;
  const options = optionsOf(object).flatMap((option): readonly WrittenOption[] => {
    const [group, inner] = option.name.split('.');
    if (group === 'ConnectionParameters' && inner !== undefined) return [{ ...option, name: inner }];
    const name = Object.hasOwn(NAMES, option.name) ? NAMES[option.name] : undefined;
    return name === undefined ? [] : [{ ...option, name }];
  });
  if (!options.some(({ name }) => name === 'host' || name === 'hostaddr')) return undefined;
  return {
    name: title,
    at: nameAt ?? object.at,
    role: 'tool',
    options,
    drivers: [{ id: 'libpq', why: 'pgAdmin connects through libpq' }],
  };
}
