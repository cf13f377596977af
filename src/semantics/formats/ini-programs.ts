import type { IniEntry, IniTree } from '../../parse/ini-tree.js';
import { part } from '../../text/passage.js';
import { basename } from '../../text/path.js';
import type { SourceFile } from '../../text/source.js';
import type { WrittenConnection, WrittenOption } from '../written.js';
import { beside } from './beside.js';
import { lineBelow } from './line-below.js';

/** Options of `[options]` in odoo.conf, by libpq's names for them. */
const ODOO: Readonly<Record<string, string>> = {
  db_host: 'host',
  db_port: 'port',
  db_user: 'user',
  db_password: 'password',
  db_name: 'dbname',
  db_sslmode: 'sslmode',
};

/**
 * Odoo hands `db_host` and its kin to psycopg2; `False` is its word for none.
 * Source: odoo/odoo, odoo/sql_db.py, connection_info_for
 */
export function odooConnections({ entries }: IniTree): readonly WrittenConnection[] {
  const ours = entries.filter(({ section, name }) => section === 'options' && Object.hasOwn(ODOO, name));
  const first = ours.find(({ name }) => name === 'db_host' || name === 'db_sslmode');
  if (!first) return [];
  const options = ours
    .filter(({ passage }) => passage.text !== 'False' && passage.text !== '')
    .map(({ name, passage, nameAt }) => beside(ODOO[name]!, passage, nameAt));
  return [
    {
      name: first.name,
      at: first.passage.at,
      options,
      drivers: [{ id: 'libpq', why: 'Odoo connects through psycopg2, which is libpq' }],
      addOption: (name, value) =>
        name === 'sslmode' ? lineBelow(ours.at(-1)!.line, `db_sslmode = ${value}`) : undefined,
    },
  ];
}

const GRAFANA = new Set(['ssl_mode', 'ca_cert_path', 'client_cert_path', 'client_key_path', 'user', 'password']);

/** `[database]` of grafana.ini, where that is PostgreSQL. */
export function grafanaConnections({ entries }: IniTree, { path }: SourceFile): readonly WrittenConnection[] {
  if (!/^(?:grafana|custom|defaults)/iu.test(basename(path))) return [];
  const ours = entries.filter(({ section }) => section === 'database');
  const type = ours.find(({ name }) => name === 'type');
  const host = ours.find(({ name }) => name === 'host');
  if (type?.passage.text !== 'postgres' || !host) return [];
  const options = ours
    .filter(({ name }) => GRAFANA.has(name))
    .map(({ name, passage, nameAt }) => beside(name, passage, nameAt));
  return [
    {
      name: '[database] host',
      at: host.passage.at,
      options: [...hostAndPort(host), ...options],
      drivers: [{ id: 'grafana-database', why: '`[database]` is where Grafana keeps its own data' }],
      addOption: (name, value) => lineBelow(ours.at(-1)!.line, `${name === 'sslmode' ? 'ssl_mode' : name} = ${value}`),
    },
  ];
}

function hostAndPort({ passage }: IniEntry): readonly WrittenOption[] {
  const colon = /^\[?[\w.:-]*\]?:(?=\d+$)/u.exec(passage.text)?.[0].length;
  if (colon === undefined || passage.text.startsWith('/')) return [beside('host', passage)];
  return [beside('host', part(passage, 0, colon - 1)), beside('port', part(passage, colon, passage.text.length))];
}
