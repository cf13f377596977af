import { LIBPQ_PARAMETERS } from '../../../src/facts/libpq.js';
import { SERVED } from './cast.js';
import { LISTS, PRESENTED, ROOTS } from './client-files.js';
import { pgManifests } from './pg-package.js';
import { type ClientSide, isPg, type LibpqSide, type PgSide, type Scene } from './scene.js';
import { type FileTree, servedBy } from './server-files.js';

export const PASSWORD = 'secret';
const ADDRESS = '127.0.0.1';
const needsAddress = (host: string) => host.includes('example');

interface Target {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export const targetOf = ({ host, user, database }: ClientSide, port: number): Target => ({
  host: host ?? 'localhost',
  port,
  user: user ?? 'app',
  password: PASSWORD,
  database: database ?? 'shop',
});

/** The files of a client, in the folder it runs in. */
export function clientTree({ server, client }: Scene, port: number): FileTree {
  const root = client.root && ROOTS[client.root](servedBy(server) ?? SERVED.good());
  const presented = client.presented && PRESENTED[client.presented]();
  return {
    ...(root !== undefined && { 'root.crt': { text: root } }),
    ...(client.list && { 'root.crl': { text: LISTS[client.list]() } }),
    ...(presented && { 'client.crt': { text: presented.certificate } }),
    // A folder that holds some key shows that another is missing; one without any may well be given them later.
    ...(presented && {
      [presented.key === undefined ? 'former.key' : 'client.key']: {
        text: presented.key ?? PRESENTED.bob().key,
        mode: presented.keyMode,
      },
    }),
    ...(isPg(client) ? pgFiles(client, targetOf(client, port)) : libpqFiles(client, targetOf(client, port))),
  };
}

/** Every parameter that is written, as libpq calls it. */
function parameters(client: ClientSide & LibpqSide, target: Target): Readonly<Record<string, string>> {
  const presented = client.presented && PRESENTED[client.presented]();
  return {
    host: target.host,
    ...(needsAddress(target.host) && { hostaddr: ADDRESS }),
    port: String(target.port),
    user: target.user,
    password: target.password,
    dbname: target.database,
    ...(client.root && { sslrootcert: 'root.crt' }),
    ...(client.list && { sslcrl: 'root.crl' }),
    ...(presented && { sslcert: 'client.crt', sslkey: 'client.key' }),
    ...(presented?.password !== undefined && { sslpassword: presented.password }),
    ...client.options,
  };
}

function libpqFiles(client: ClientSide & LibpqSide, target: Target): FileTree {
  const all = parameters(client, target);
  switch (client.form ?? 'url') {
    case 'url': {
      const { host, port, user, password, dbname, ...query } = all;
      const encoded = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      const url = `postgresql://${user}:${password}@${host}:${port}/${dbname}${encoded.length > 0 ? '?' : ''}${encoded.join('&')}`;
      return { '.env': { text: `DATABASE_URL=${url}\n` } };
    }
    case 'environment':
      return {
        '.env': {
          text: Object.entries(all)
            .map(([name, value]) => `${variableOf(name)}=${value}\n`)
            .join(''),
        },
      };
    case 'service': {
      const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`);
      return { 'pg_service.conf': { text: `[shop]\n${lines.join('')}`, mode: 0o600 } };
    }
  }
}

function variableOf(keyword: string): string {
  const variable = LIBPQ_PARAMETERS.find((parameter) => parameter.keyword === keyword)?.env;
  if (variable === undefined) throw new Error(`no variable sets ${keyword}`);
  return variable;
}

function pgFiles(client: ClientSide & PgSide, { host, port, user, password, database }: Target): FileTree {
  const manifests = pgManifests(client.pg);
  const ssl = client.ssl === undefined ? '' : `  ssl: ${client.ssl},\n`;
  const start = "const fs = require('node:fs');\nconst { Pool } = require('pg');\n\nmodule.exports = new Pool({\n";
  const own = `  host: '${host}',\n  port: ${port},\n  user: '${user}',\n  password: '${password}',\n  database: '${database}',\n`;
  const where = client.query === undefined ? own : '  connectionString: process.env.DATABASE_URL,\n';
  const url = `postgresql://${user}:${password}@${host}:${port}/${database}${client.query ? `?${client.query}` : ''}`;
  return {
    'package.json': { text: manifests['package.json'] },
    'package-lock.json': { text: manifests['package-lock.json'] },
    'db.js': { text: `${start}${where}${ssl}});\n` },
    ...(client.query !== undefined && { '.env': { text: `DATABASE_URL=${url}\n` } }),
  };
}
